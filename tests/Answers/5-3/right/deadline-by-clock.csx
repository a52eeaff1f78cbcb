// 制限時間を待つ Task と競わせ、過ぎたらキャンセルする。
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource();
    using var gate = new SemaphoreSlim(4, 4);
    var all = Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(source.Token);
        try { return await fetchAsync(path, source.Token); }
        finally { gate.Release(); }
    }));
    if (await Task.WhenAny(all, Task.Delay(limit)) != all) source.Cancel();
    return await all;
}
