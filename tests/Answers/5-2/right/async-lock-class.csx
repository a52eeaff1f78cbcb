// await using で出る、自分のロックのクラス。
sealed class AsyncLock
{
    readonly SemaphoreSlim _gate = new(1, 1);
    public async ValueTask<Releaser> EnterAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        return new Releaser(_gate);
    }
    public readonly struct Releaser(SemaphoreSlim gate) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() { gate.Release(); return default; }
    }
}
AsyncLock gate = new();
async Task CountVisitAsync(SharedNumber visits, Func<Task> workAsync)
{
    await using var entered = await gate.EnterAsync();
    int t = visits.Read();
    await workAsync();
    visits.Write(t + 1);
}
