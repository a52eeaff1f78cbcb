// 構造体のメソッドを Select にそのまま渡す。
readonly struct Fetcher(SemaphoreSlim gate, Func<string, CancellationToken, Task<string>> fetch, CancellationToken ct)
{
    private readonly SemaphoreSlim _gate = gate;
    private readonly Func<string, CancellationToken, Task<string>> _fetch = fetch;
    private readonly CancellationToken _ct = ct;
    public async Task<string> OneAsync(string path)
    {
        await _gate.WaitAsync(_ct);
        try { return await _fetch(path, _ct); }
        finally { _gate.Release(); }
    }
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    var fetcher = new Fetcher(new SemaphoreSlim(4, 4), fetchAsync, cts.Token);
    return await Task.WhenAll(paths.Select(fetcher.OneAsync));
}
