// 非同期イテレーターから、1 つずつ受け取る。
async IAsyncEnumerable<string> PartsAsync(string path, Func<string, Task<string>> fetchAsync)
{
    foreach (var part in new[] { "/name", "/news" }) yield return await fetchAsync(path + part).ConfigureAwait(false);
}
async Task<string> HandleAsync(string path, Func<string, Task<string>> fetchAsync)
{
    var parts = new List<string>();
    await foreach (var part in PartsAsync(path, fetchAsync)) parts.Add(part);
    return string.Join(": ", parts);
}
