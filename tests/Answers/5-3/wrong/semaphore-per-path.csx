// hint: limit-made-per-path
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Select(async path =>
    {
        var gate = new SemaphoreSlim(4);
        await gate.WaitAsync(source.Token);
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }));
}
