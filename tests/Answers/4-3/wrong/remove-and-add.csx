// hint: two-dictionary-operations
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.TryRemove(path, out int n);
    views.TryAdd(path, n + 1);
}
