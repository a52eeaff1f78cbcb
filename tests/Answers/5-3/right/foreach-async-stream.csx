// 非同期イテレーターを Parallel.ForEachAsync に渡す。
async IAsyncEnumerable<(int, string)> NumberedAsync(string[] paths)
{
    for (int i = 0; i < paths.Length; i++)
    {
        await Task.Yield();
        yield return (i, paths[i]);
    }
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    await Parallel.ForEachAsync(NumberedAsync(paths), new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = source.Token },
        async (item, token) => results[item.Item1] = await fetchAsync(item.Item2, token).ConfigureAwait(false));
    return results;
}
