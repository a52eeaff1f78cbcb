// hint: results-lost
List<string> all = new();
SemaphoreSlim gate = new(4, 4);
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    var tasks = paths.Select(async p =>
    {
        await gate.WaitAsync(cts.Token);
        try { return await fetchAsync(p, cts.Token); }
        finally { gate.Release(); }
    }).ToList();
    foreach (var t in tasks) all.Add(await t);
    return all.ToArray();
}
