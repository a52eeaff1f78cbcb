// hint: update-returns-old-value
using System.Collections.Concurrent;

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.AddOrUpdate(path, 1, (key, n) => n++);
}
