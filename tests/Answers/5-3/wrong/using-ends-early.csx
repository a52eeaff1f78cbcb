// hint: disposed-early
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    var gate = new SemaphoreSlim(4, 4);
    Task<string[]> all;
    using (var source = new CancellationTokenSource(limit))
    {
        var token = source.Token;
        all = Task.WhenAll(paths.Select(async path =>
        {
            await gate.WaitAsync(token);
            try { return await fetchAsync(path, token); }
            finally { gate.Release(); }
        }));
    }
    return await all;
}
