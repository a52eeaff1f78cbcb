// hint: bounded-retry
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen = views.GetOrAdd(path, 0);
    if (!views.TryUpdate(path, seen + 1, seen))
    {
        seen = views[path];
        views.TryUpdate(path, seen + 1, seen);
    }
}
