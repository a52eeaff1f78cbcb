// hint: blocking-wait
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    for (int i = 0; i < paths.Length; i += 4)
    {
        var four = paths.Skip(i).Take(4).Select(path => fetchAsync(path, source.Token)).ToArray();
        Task.WaitAll(four);
        for (int j = 0; j < four.Length; j++) results[i + j] = four[j].Result;
    }
    return results;
}
