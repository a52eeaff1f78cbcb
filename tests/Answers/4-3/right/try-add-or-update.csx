// TryAdd と TryUpdate を、成功するまで繰り返す。
using System.Collections.Concurrent;

bool TryCount(ConcurrentDictionary<string, int> views, string path) =>
    views.TryGetValue(path, out int n) ? views.TryUpdate(path, n + 1, n) : views.TryAdd(path, 1);

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    while (!TryCount(views, path))
    {
    }
}
