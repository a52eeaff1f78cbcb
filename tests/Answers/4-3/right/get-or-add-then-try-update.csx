// GetOrAdd で 0 を入れてから、TryUpdate をやり直す。
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen;
    do
    {
        seen = views.GetOrAdd(path, 0);
    }
    while (!views.TryUpdate(path, seen + 1, seen));
}
