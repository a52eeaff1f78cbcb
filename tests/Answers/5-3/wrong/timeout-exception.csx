// hint: another-exception
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    try
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, paths.Length),
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token },
            async (i, token) => results[i] = await fetchAsync(paths[i], token));
    }
    catch (OperationCanceledException) { throw new TimeoutException(); }
    return results;
}
