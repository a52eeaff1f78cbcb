// hint: wrong-count
using System.Collections.Concurrent;
int calls = 0;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.AddOrUpdate(path, 1, (key, n) => ++calls);
}
