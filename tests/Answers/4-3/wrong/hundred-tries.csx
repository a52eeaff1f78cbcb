// hint: bounded-retry
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    for (int retry = 0; retry < 100; retry++)
    {
        int n = views.GetOrAdd(path, 0);
        if (views.TryUpdate(path, n + 1, n)) return;
    }
    Console.WriteLine("数えられませんでした");
}
