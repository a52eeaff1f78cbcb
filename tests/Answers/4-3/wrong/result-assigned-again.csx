// hint: around-add-or-update
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path)
{
    views[path] = views.AddOrUpdate(path, 1, (_, n) => n + 1);
}
