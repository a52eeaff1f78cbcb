// hint: dropped-on-failure
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

    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }

    var reading = ReadAllAsync();
    await WriteAllAsync();
    await reading;
}
