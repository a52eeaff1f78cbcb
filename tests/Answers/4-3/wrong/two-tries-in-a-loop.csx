// hint: bounded-retry
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    for (int i = 0; i < 2; i++)
    {
        int seen = views.GetOrAdd(path, 0);
        if (views.TryUpdate(path, seen + 1, seen)) return;
    }
}
