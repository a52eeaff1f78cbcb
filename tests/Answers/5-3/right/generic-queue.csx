// ジェネリックな補助メソッドで、Queue から 4 つの ValueTask が取り出す。
async Task<TResult[]> SelectAsync<T, TResult>(IReadOnlyList<T> items, int most, Func<T, Task<TResult>> selectAsync)
{
    var left = new System.Collections.Concurrent.ConcurrentQueue<int>(Enumerable.Range(0, items.Count));
    var results = new TResult[items.Count];
    async ValueTask WorkAsync()
    {
        while (left.TryDequeue(out int i)) results[i] = await selectAsync(items[i]);
    }
    var workers = Enumerable.Range(0, most).Select(_ => WorkAsync()).ToList();
    foreach (var worker in workers) await worker;
    return results;
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var source = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken.None);
    source.CancelAfter(limit);
    return await SelectAsync(paths, 4, path => fetchAsync(path, source.Token));
}
