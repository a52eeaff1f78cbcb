// hint: not-waited
using System.Collections.Concurrent;

async Task AddAsync(ConcurrentDictionary<string, int> views, string path)
{
    await Task.Yield();
    views.AddOrUpdate(path, 1, (_, n) => n + 1);
}

void CountView(ConcurrentDictionary<string, int> views, string path)
{
    _ = AddAsync(views, path);
}
