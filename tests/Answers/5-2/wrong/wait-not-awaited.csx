// hint: wait-not-awaited
SemaphoreSlim gate = new(1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    _ = gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally
    {
        gate.Release();
    }
}
