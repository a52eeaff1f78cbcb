// 抽象クラスのジェネリックな仮想メソッドを使う。
abstract class Limiter { public abstract Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct); }
sealed class SemaphoreLimiter : Limiter
{
    readonly SemaphoreSlim _gate = new(4, 4);
    public override async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try { return await work(); }
        finally { _gate.Release(); }
    }
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    Limiter limiter = new SemaphoreLimiter();
    return await Task.WhenAll(paths.Select(p => limiter.RunAsync(() => fetchAsync(p, cts.Token), cts.Token)));
}
