// hint: too-many-at-once
SemaphoreSlim gate = new(4);
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Select(async path =>
    {
        try
        {
            await gate.WaitAsync(cts.Token);
            return await fetchAsync(path, cts.Token);
        }
        finally { gate.Release(); }
    }));
}
