// hint: nothing-counted
using System.Collections.Concurrent;

Dictionary<string, int> counts = [];

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    lock (counts)
    {
        counts[path] = counts.GetValueOrDefault(path) + 1;
    }
}
