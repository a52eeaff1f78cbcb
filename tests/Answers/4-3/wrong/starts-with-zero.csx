// hint: first-view-not-counted
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.AddOrUpdate(path, 0, (key, n) => n + 1);
}
