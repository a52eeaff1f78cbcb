// hint: made-twice
static class Gates
{
    public static readonly System.Collections.Concurrent.ConcurrentDictionary<SharedNumber, SemaphoreSlim> All = new();
}
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    if (!Gates.All.TryGetValue(visits, out var gate))
    {
        gate = new SemaphoreSlim(1, 1);
        Gates.All[visits] = gate;
    }
    await gate.WaitAsync();
    try { int t = visits.Read(); await workAsync(); visits.Write(t + 1); }
    finally { gate.Release(); }
}
