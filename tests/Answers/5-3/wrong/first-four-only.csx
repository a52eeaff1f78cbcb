// hint: results-lost
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Take(4).Select(path => fetchAsync(path, source.Token)));
}
