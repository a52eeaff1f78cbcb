// hint: reader-is-faster
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task WriteAsync()
    {
        try { foreach (int order in orders) await channel.Writer.WriteAsync(order); }
        finally { channel.Writer.Complete(); }
    }

    async Task ReadAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }

    Task writing = WriteAsync(), reading = ReadAsync();
    Task first = await Task.WhenAny(writing, reading);
    await reading;
    if (first == writing) await writing;
}
