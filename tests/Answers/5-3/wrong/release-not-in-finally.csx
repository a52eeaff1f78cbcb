// hint: not-released-on-cancel
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var gate = new SemaphoreSlim(4, 4);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync();
        string result = await fetchAsync(path, source.Token);
        gate.Release();
        return result;
    }));
}
