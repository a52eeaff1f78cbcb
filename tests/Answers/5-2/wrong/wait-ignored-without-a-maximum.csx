// hint: limit-ignored
SemaphoreSlim gate = new(1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await gate.WaitAsync(TimeSpan.FromMilliseconds(50));
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
