// hint: time-limit-per-path
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource();
    using var gate = new SemaphoreSlim(4, 4);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(cts.Token);
        try
        {
            cts.CancelAfter(limit);
            return await fetchAsync(path, cts.Token);
        }
        finally { gate.Release(); }
    }));
}
