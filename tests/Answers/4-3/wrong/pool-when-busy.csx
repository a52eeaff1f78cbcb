// hint: not-waited
using System.Collections.Concurrent;
object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (!Monitor.TryEnter(gate))
    {
        ThreadPool.QueueUserWorkItem(_ => views.AddOrUpdate(path, 1, (_, n) => n + 1));
        return;
    }
    try { views.AddOrUpdate(path, 1, (_, n) => n + 1); }
    finally { Monitor.Exit(gate); }
}
