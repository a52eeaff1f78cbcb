// hint: limit-ignored
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource();
    var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token };
    var results = new string[paths.Length];
    await Parallel.ForEachAsync(Enumerable.Range(0, paths.Length), options,
        async (i, token) => results[i] = await fetchAsync(paths[i], token));
    return results;
}
