// hint: unbounded
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    var all = orders.ToList();
    async Task WriteAllAsync()
    {
        foreach (int order in all) await channel.Writer.WriteAsync(order);
        channel.Writer.Complete();
    }
    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }
    await Task.WhenAll(WriteAllAsync(), ReadAllAsync());
}
