// 結果を IAsyncEnumerable で順に返し、最後に集める。
using System.Runtime.CompilerServices;
async IAsyncEnumerable<string> FetchStream(string[] paths, Func<string, CancellationToken, Task<string>> fetch, [EnumeratorCancellation] CancellationToken ct = default)
{
    var gate = new SemaphoreSlim(4);
    var tasks = paths.Select(async p =>
    {
        await gate.WaitAsync(ct);
        try { return await fetch(p, ct); }
        finally { gate.Release(); }
    }).ToList();
    foreach (var t in tasks) yield return await t;
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    var list = new List<string>(paths.Length);
    await foreach (var r in FetchStream(paths, fetchAsync).WithCancellation(cts.Token).ConfigureAwait(false)) list.Add(r);
    return list.ToArray();
}
