// hint: different-semaphores
using System.Collections.Concurrent;
ConcurrentDictionary<int, SemaphoreSlim> gates = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    var gate = gates.GetOrAdd(Environment.CurrentManagedThreadId, _ => new SemaphoreSlim(1, 1));
    await gate.WaitAsync();
    try { int t = visits.Read(); await workAsync(); visits.Write(t + 1); }
    finally { gate.Release(); }
}
