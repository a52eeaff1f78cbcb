// hint: different-semaphores
SemaphoreSlim[] gates = { new(1, 1), new(1, 1), new(1, 1) };
int next = 0;

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    var gate = gates[Interlocked.Increment(ref next) % 3];
    await gate.WaitAsync();
    try
    {
        int t = visits.Read();
        await workAsync();
        visits.Write(t + 1);
    }
    finally { gate.Release(); }
}
