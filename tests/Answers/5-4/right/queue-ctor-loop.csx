// コンストラクターで読み手を始めるキュー。await using で終わりを待つ。
using System.Threading.Channels;
sealed class Worker<T> : IAsyncDisposable
{
    private readonly Channel<T> _channel;
    private readonly Func<T, Task> _handle;
    private readonly Task _reading;
    public Worker(int capacity, Func<T, Task> handle)
    {
        _channel = Channel.CreateBounded<T>(capacity);
        _handle = handle;
        _reading = ReadAsync();
    }
    private async Task ReadAsync()
    {
        await foreach (var item in _channel.Reader.ReadAllAsync()) await _handle(item);
    }
    public ValueTask AddAsync(T item) => _channel.Writer.WriteAsync(item);
    public async ValueTask DisposeAsync()
    {
        _channel.Writer.Complete();
        await _reading;
    }
}
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    await using var worker = new Worker<int>(capacity, handleAsync);
    foreach (int order in orders) await worker.AddAsync(order);
}
