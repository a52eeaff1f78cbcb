// Task.WhenAny で 1 件終わるのを待って、次を始める。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var all = new List<Task<string>>();
    var running = new List<Task>();
    foreach (var path in paths)
    {
        if (running.Count == 4)
        {
            var done = await Task.WhenAny(running);
            running.Remove(done);
            await done;
        }
        var task = fetchAsync(path, source.Token);
        all.Add(task);
        running.Add(task);
    }
    return await Task.WhenAll(all);
}
