// フィールド初期化子のラムダ式で取得を包む。
sealed class Fetcher(Func<string, CancellationToken, Task<string>> fetch, CancellationToken ct)
{
    private readonly SemaphoreSlim _gate = new(4, 4);
    private readonly Func<SemaphoreSlim, string, Task<string>> _one = async (gate, path) =>
    {
        await gate.WaitAsync(ct);
        try { return await fetch(path, ct); }
        finally { gate.Release(); }
    };
    public Task<string[]> AllAsync(string[] paths) => Task.WhenAll(paths.Select(p => _one(_gate, p)));
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    return await new Fetcher(fetchAsync, cts.Token).AllAsync(paths);
}
