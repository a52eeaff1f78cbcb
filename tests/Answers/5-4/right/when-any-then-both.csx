// 先に終わったほうを待ち、そのあとで両方を待つ。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task WriteAsync()
    {
        try { foreach (int order in orders) await channel.Writer.WriteAsync(order); }
        finally { channel.Writer.TryComplete(); }
    }

    async Task ReadAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }

    Task writing = WriteAsync(), reading = ReadAsync();
    await Task.WhenAny(writing, reading);
    await Task.WhenAll(writing, reading);
}
