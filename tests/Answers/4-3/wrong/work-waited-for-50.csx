// hint: not-waited
using System.Collections.Concurrent;
void CountView(ConcurrentDictionary<string, int> views, string path) =>
    Task.Run(() => views.AddOrUpdate(path, 1, (_, n) => n + 1)).Wait(50);
