// hint: not-released-on-cancel
SemaphoreSlim gate = new(4, 4);
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(cts.Token);
        var result = await fetchAsync(path, cts.Token);
        gate.Release();
        return result;
    }));
}
