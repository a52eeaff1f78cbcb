// hint: ends-when-empty
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task WriteAllAsync()
    {
        try
        {
            foreach (int order in orders) await channel.Writer.WriteAsync(order);
        }
        finally { channel.Writer.Complete(); }
    }
    var writing = WriteAllAsync();
    while (channel.Reader.TryRead(out int order)) await handleAsync(order);
    await writing;
}
