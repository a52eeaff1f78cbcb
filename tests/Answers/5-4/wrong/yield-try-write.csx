// hint: busy-wait
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task Write() { foreach (var order in orders) while (!channel.Writer.TryWrite(order)) await Task.Yield(); channel.Writer.Complete(); }
    async Task Read() { await foreach (var order in channel.Reader.ReadAllAsync()) await handleAsync(order); }
    await Task.WhenAll(Write(), Read());
}
