// hint: around-add-or-update
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    if (views.ContainsKey(path))
        views.AddOrUpdate(path, 1, (_, n) => n + 1);
    else
        views[path] = 1;
}
