// SemaphoreSlim をメソッドの外に置く。
SemaphoreSlim gate = new(4, 4);
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(source.Token);
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }));
}
