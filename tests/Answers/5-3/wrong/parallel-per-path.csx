// hint: limit-made-per-path
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    await Task.WhenAll(paths.Select((path, i) => Parallel.ForEachAsync(new[] { path },
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token },
        async (p, token) => results[i] = await fetchAsync(p, token))));
    return results;
}
