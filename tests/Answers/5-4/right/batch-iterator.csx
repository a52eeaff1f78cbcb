// 途中の列を IAsyncEnumerable でつなぎ、最後に ConfigureAwait(false) で回す。
using System.Threading.Channels;
async IAsyncEnumerable<int> BufferAsync(IEnumerable<int> source, int capacity)
{
    var channel = Channel.CreateBounded<int>(capacity);
    var writing = Task.Run(async () =>
    {
        try { foreach (int x in source) await channel.Writer.WriteAsync(x); }
        finally { channel.Writer.Complete(); }
    });
    while (await channel.Reader.WaitToReadAsync())
        while (channel.Reader.TryRead(out int x)) yield return x;
    await writing;
}
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    await foreach (int order in BufferAsync(orders, capacity).ConfigureAwait(false)) await handleAsync(order);
}
