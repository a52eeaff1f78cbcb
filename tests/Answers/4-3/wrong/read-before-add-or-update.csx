// hint: around-add-or-update
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen = views.GetOrAdd(path, 0);
    views.AddOrUpdate(path, 1, (key, n) => seen + 1);
}
