// 始める側が SemaphoreSlim で待つ。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var gate = new SemaphoreSlim(4);
    var tasks = new List<Task<string>>();
    async Task<string> OneAsync(string path)
    {
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }
    foreach (var path in paths)
    {
        await gate.WaitAsync(source.Token);
        tasks.Add(OneAsync(path));
    }
    return await Task.WhenAll(tasks);
}
