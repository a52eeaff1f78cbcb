// 2 つの操作を lock で囲む
using System.Collections.Concurrent;

object gate = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    lock (gate)
    {
        views.TryGetValue(path, out int n);
        views[path] = n + 1;
    }
}
