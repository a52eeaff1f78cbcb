// hint: goes-on-after-the-limit
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    using var gate = new SemaphoreSlim(4, 4);
    async Task<string> FetchAsync(string path)
    {
        await gate.WaitAsync();
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }
    return await Task.WhenAll(paths.Select(FetchAsync));
}
