// hint: semaphore-per-call
AsyncLocal<SemaphoreSlim?> gate = new();

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    gate.Value ??= new SemaphoreSlim(1, 1);
    await gate.Value.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Value.Release(); }
}
