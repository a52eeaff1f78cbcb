// TryUpdate を、成功するまで繰り返す
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    while (true)
    {
        int n = views.GetOrAdd(path, 0);
        if (views.TryUpdate(path, n + 1, n)) return;
    }
}
