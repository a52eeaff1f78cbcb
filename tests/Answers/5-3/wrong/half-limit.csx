// hint: cancelled-too-early
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit / 2);
    using var gate = new SemaphoreSlim(4, 4);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(source.Token);
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }));
}
