// 4 人の働き手が、次の番号を Interlocked.Increment で取る。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using CancellationTokenSource source = new(limit);
    string[] results = new string[paths.Length];
    int next = -1;
    await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
    {
        int i;
        while ((i = Interlocked.Increment(ref next)) < paths.Length)
        {
            source.Token.ThrowIfCancellationRequested();
            results[i] = await fetchAsync(paths[i], source.Token);
        }
    }));
    return results;
}
