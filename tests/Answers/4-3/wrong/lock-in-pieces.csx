// hint: lock-in-pieces
using System.Collections.Concurrent;

object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen;
    lock (gate)
    {
        seen = views.GetOrAdd(path, 0);
    }
    lock (gate)
    {
        views[path] = seen + 1;
    }
}
