// ジェネリックなインターフェイスの後ろに SemaphoreSlim を隠す。
interface IThrottle { Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct); }
sealed class Throttle(int max) : IThrottle
{
    private readonly SemaphoreSlim _gate = new(max, max);
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try { return await work(ct); }
        finally { _gate.Release(); }
    }
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    IThrottle throttle = new Throttle(4);
    return await Task.WhenAll(paths.Select(p => throttle.RunAsync(ct => fetchAsync(p, ct), cts.Token)));
}
