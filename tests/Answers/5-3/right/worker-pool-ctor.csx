// コンストラクターで 4 つの働き手を始める。
using System.Threading.Channels;
sealed class WorkerPool : IAsyncDisposable
{
    private readonly Channel<Func<Task>> _jobs = Channel.CreateUnbounded<Func<Task>>();
    private readonly Task[] _workers;
    public WorkerPool(int count) => _workers = Enumerable.Range(0, count).Select(_ => Task.Run(WorkAsync)).ToArray();
    private async Task WorkAsync()
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync()) await job();
    }
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Writer.TryWrite(async () =>
        {
            try { ct.ThrowIfCancellationRequested(); done.TrySetResult(await work()); }
            catch (OperationCanceledException e) { done.TrySetCanceled(e.CancellationToken); }
            catch (Exception e) { done.TrySetException(e); }
        });
        return done.Task;
    }
    public async ValueTask DisposeAsync() { _jobs.Writer.Complete(); await Task.WhenAll(_workers); }
}
async Task<string[]> FetchAllAsync(
    string[] paths, Func<string, CancellationToken, Task<string>> fetchAsync, TimeSpan limit)
{
    using var cts = new CancellationTokenSource(limit);
    await using var pool = new WorkerPool(4);
    return await Task.WhenAll(paths.Select(p => pool.RunAsync(() => fetchAsync(p, cts.Token), cts.Token)));
}
