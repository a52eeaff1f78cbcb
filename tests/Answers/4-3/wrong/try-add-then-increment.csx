// hint: two-dictionary-operations
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (!views.TryAdd(path, 1))
    {
        views[path]++;
    }
}
