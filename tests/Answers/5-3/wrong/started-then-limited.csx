// hint: too-many-at-once
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var gate = new SemaphoreSlim(4, 4);
    var tasks = paths.Select(path => fetchAsync(path, source.Token)).ToArray();
    return await Task.WhenAll(tasks.Select(async task =>
    {
        await gate.WaitAsync(source.Token);
        try { return await task; }
        finally { gate.Release(); }
    }));
}
