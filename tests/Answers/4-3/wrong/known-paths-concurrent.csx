// hint: around-add-or-update
using System.Collections.Concurrent;
ConcurrentDictionary<string, bool> known = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (!known.ContainsKey(path))
    {
        known[path] = true;
        views.TryAdd(path, 0);
        int n = views[path];
        views[path] = n + 1;
        return;
    }
    views.AddOrUpdate(path, 1, (_, n) => n + 1);
}
