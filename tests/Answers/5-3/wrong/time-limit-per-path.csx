// hint: time-limit-per-path
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    var gate = new SemaphoreSlim(4, 4);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync();
        try
        {
            using var source = new CancellationTokenSource(limit);
            return await fetchAsync(path, source.Token);
        }
        finally { gate.Release(); }
    }));
}
