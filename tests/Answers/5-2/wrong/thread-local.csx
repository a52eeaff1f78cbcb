// hint: semaphore-per-thread
ThreadLocal<SemaphoreSlim> gate = new(() => new SemaphoreSlim(1, 1));
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    var g = gate.Value!;
    await g.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { g.Release(); }
}
