// hint: never-completes
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var gate = new SemaphoreSlim(4, 4);
    return await Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(source.Token);
        return await fetchAsync(path, source.Token);
    }));
}
