// WaitToWriteAsync と TryWrite で書く。
using System.Threading.Channels;

async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    Task reading = ReadAsync();
    try
    {
        foreach (int order in orders)
        {
            while (!channel.Writer.TryWrite(order)) await channel.Writer.WaitToWriteAsync();
        }
        channel.Writer.Complete();
    }
    catch (Exception e) { channel.Writer.Complete(e); }
    await reading;

    async Task ReadAsync()
    {
        while (await channel.Reader.WaitToReadAsync())
        {
            while (channel.Reader.TryRead(out int order)) await handleAsync(order);
        }
    }
}
