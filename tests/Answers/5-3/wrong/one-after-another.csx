// hint: too-few-at-once
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = new CancellationTokenSource(limit);
    var results = new List<string>();
    foreach (string path in paths) results.Add(await fetchAsync(path, source.Token));
    return results.ToArray();
}
