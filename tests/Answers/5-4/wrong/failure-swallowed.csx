// hint: failure-swallowed
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
        catch (Exception) { }
        finally { channel.Writer.Complete(); }
    }

    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }

    await Task.WhenAll(WriteAllAsync(), ReadAllAsync());
}
