// hint: two-dictionary-operations
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (views.TryGetValue(path, out int seen))
    {
        views[path] = seen + 1;
    }
    else
    {
        views[path] = 1;
    }
}
