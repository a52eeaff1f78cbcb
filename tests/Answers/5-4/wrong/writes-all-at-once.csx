// hint: unbounded
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task Read() { await foreach (int o in channel.Reader.ReadAllAsync()) await handleAsync(o); }
    var reading = Read();
    try { await Task.WhenAll(orders.Select(o => channel.Writer.WriteAsync(o).AsTask())); }
    finally { channel.Writer.Complete(); }
    await reading;
}
