// 番号を取り合う 4 つの読み手を動かす。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new string[paths.Length];
    int next = -1;
    async Task WorkAsync()
    {
        for (int i = Interlocked.Increment(ref next); i < paths.Length; i = Interlocked.Increment(ref next))
        {
            source.Token.ThrowIfCancellationRequested();
            results[i] = await fetchAsync(paths[i], source.Token);
        }
    }
    await Task.WhenAll(WorkAsync(), WorkAsync(), WorkAsync(), WorkAsync());
    return results;
}
