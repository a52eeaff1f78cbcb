// hint: disposed-early
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    var gate = new SemaphoreSlim(4, 4);
    Task<string[]> all;
    using (var source = new CancellationTokenSource(limit))
    {
        all = Task.WhenAll(paths.Select(async path =>
        {
            await gate.WaitAsync();
            try { return await fetchAsync(path, source.Token); }
            finally { gate.Release(); }
        }));
    }
    return await all;
}
