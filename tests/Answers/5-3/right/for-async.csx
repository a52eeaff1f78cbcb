// Parallel.ForAsync を使う。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    await Parallel.ForAsync(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token },
        async (i, token) => results[i] = await fetchAsync(paths[i], token));
    return results;
}
