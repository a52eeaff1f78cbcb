// 例外を覚えてから Complete を呼ぶ。
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
    }
    catch (Exception e)
    {
        error = e;
    }

    channel.Writer.Complete();
    await reading;
}
