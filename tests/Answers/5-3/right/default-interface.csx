// 既定の実装を持つインターフェイスを使う。
interface IThrottle
{
    SemaphoreSlim Gate { get; }
    async Task<string> RunAsync(Func<Task<string>> work, CancellationToken ct)
    {
        await Gate.WaitAsync(ct);
        try { return await work(); }
        finally { Gate.Release(); }
    }
}
sealed class Four : IThrottle { public SemaphoreSlim Gate { get; } = new(4, 4); }
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    IThrottle four = new Four();
    return await Task.WhenAll(paths.Select(p => four.RunAsync(() => fetchAsync(p, cts.Token), cts.Token)));
}
