// hint: reader-is-faster
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    Exception error = null;
    async Task ReadAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
        if (error is not null) throw error;
    }

    Task reading = ReadAsync();
    try
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order);
        channel.Writer.Complete();
    }
    catch (Exception e)
    {
        channel.Writer.Complete();
        error = e;
    }

    await reading;
}
