// hint: wrong-count
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views.GetOrAdd(path, 1);
}
