// hint: wrong-count
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.TryAdd(path, 1);
    views.AddOrUpdate(path, 1, (key, n) => n + 1);
}
