// 読み手を Task.Run で始め、finally で待つ。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    var reading = Task.Run(async () =>
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    });
    try
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order);
    }
    finally
    {
        channel.Writer.Complete();
        await reading;
    }
}
