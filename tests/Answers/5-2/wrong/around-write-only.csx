// hint: guards-write-only
SemaphoreSlim gate = new(1, 1);

async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    int t = visits.Read();
    await workAsync();
    await gate.WaitAsync();
    try { visits.Write(t + 1); }
    finally { gate.Release(); }
}
