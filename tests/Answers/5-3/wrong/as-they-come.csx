// hint: out-of-order
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token };
    var results = new System.Collections.Concurrent.ConcurrentQueue<string>();
    await Parallel.ForEachAsync(paths, options,
        async (path, token) => results.Enqueue(await fetchAsync(path, token)));
    return results.ToArray();
}
