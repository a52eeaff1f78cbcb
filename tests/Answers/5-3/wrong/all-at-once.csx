// hint: too-many-at-once
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    return await Task.WhenAll(paths.Select(path => fetchAsync(path, source.Token)));
}
