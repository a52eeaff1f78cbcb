// hint: lock-on-fresh-string
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    lock (path)
    {
        int seen = views.GetOrAdd(path, 0);
        views[path] = seen + 1;
    }
}
