// hint: no-retry
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen = views.GetOrAdd(path, 0);
    views.TryUpdate(path, seen + 1, seen);
}
