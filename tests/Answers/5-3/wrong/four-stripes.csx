// hint: dealt-out
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    var workers = Enumerable.Range(0, 4).Select(async w =>
    {
        for (int i = w; i < paths.Length; i += 4) results[i] = await fetchAsync(paths[i], cts.Token);
    });
    await Task.WhenAll(workers);
    return results;
}
