// hint: too-many-at-once
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using CancellationTokenSource source = new(limit);
    string[] results = new string[paths.Length];
    await Parallel.ForAsync(0, paths.Length, source.Token, async (i, token) => results[i] = await fetchAsync(paths[i], token));
    return results;
}
