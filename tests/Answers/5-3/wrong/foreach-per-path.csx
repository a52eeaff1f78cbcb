// hint: limit-made-per-path
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var tasks = new List<Task<string>>();
    foreach (var path in paths)
    {
        var gate = new SemaphoreSlim(4, 4);
        await gate.WaitAsync(source.Token);
        tasks.Add(fetchAsync(path, source.Token).ContinueWith(t => { gate.Release(); return t.GetAwaiter().GetResult(); }));
    }
    return await Task.WhenAll(tasks);
}
