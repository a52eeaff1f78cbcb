// hint: disposed-early
Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var token = source.Token;
    var gate = new SemaphoreSlim(4, 4);
    return Task.WhenAll(paths.Select(async path =>
    {
        await gate.WaitAsync(token);
        try { return await fetchAsync(path, token); }
        finally { gate.Release(); }
    }));
}
