// hint: in-groups
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new List<string>();
    foreach (var four in paths.Chunk(4))
    {
        source.Token.ThrowIfCancellationRequested();
        results.AddRange(await Task.WhenAll(four.Select(path => fetchAsync(path, source.Token))));
    }
    return results.ToArray();
}
