// hint: around-add-or-update
using System.Collections.Concurrent;
HashSet<string> known = new();

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (known.Add(path)) views[path] = 1;
    else views.AddOrUpdate(path, 1, (_, n) => n + 1);
}
