// Channel に入れた番号を、4 つの読み手が取り出す。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var queue = System.Threading.Channels.Channel.CreateUnbounded<int>();
    for (int i = 0; i < paths.Length; i++) queue.Writer.TryWrite(i);
    queue.Writer.Complete();
    var results = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
    await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
    {
        await foreach (int i in queue.Reader.ReadAllAsync(source.Token))
            results[i] = await fetchAsync(paths[i], source.Token);
    }, source.Token)));
    return results.OrderBy(r => r.Key).Select(r => r.Value).ToArray();
}
