// hint: compared-another-value
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    int seen;
    do { seen = views.GetOrAdd(path, 0); }
    while (!views.TryUpdate(path, seen + 1, views[path]));
}
