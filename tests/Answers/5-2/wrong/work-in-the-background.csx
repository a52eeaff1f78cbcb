// hint: work-not-awaited
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        _ = workAsync();
        visits.Write(t + 1);
    }
    finally
    {
        gate.Release();
    }
}
