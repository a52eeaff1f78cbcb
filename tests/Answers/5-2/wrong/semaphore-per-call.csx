// hint: semaphore-per-call
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    SemaphoreSlim gate = new(1, 1);
    await gate.WaitAsync();
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
