// hint: wait-limit-ignored
using System.Collections.Concurrent;
object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (Monitor.TryEnter(gate))
    {
        try { views.AddOrUpdate(path, 1, (_, n) => n + 1); }
        finally { Monitor.Exit(gate); }
    }
}
