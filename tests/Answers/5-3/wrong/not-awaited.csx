// hint: returns-early
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token };
    var results = new string[paths.Length];
    Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async i => results[i] = await fetchAsync(paths[i], source.Token));
    return results;
}
