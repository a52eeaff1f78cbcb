// hint: made-twice
SemaphoreSlim? gate;
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    gate ??= new SemaphoreSlim(1, 1);
    await gate.WaitAsync();
    try { int t = visits.Read(); await workAsync(); visits.Write(t + 1); } finally { gate.Release(); }
}
