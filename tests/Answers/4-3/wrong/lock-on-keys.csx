// hint: different-locks
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    lock (views.Keys)
    {
        views[path] = views.GetValueOrDefault(path) + 1;
    }
}
