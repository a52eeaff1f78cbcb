// 例外を Complete で渡し、読み手から受け取る。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    Task reading = Task.Run(async () =>
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    });
    try
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order);
        channel.Writer.Complete();
    }
    catch (Exception e)
    {
        channel.Writer.Complete(e);
    }

    await reading;
}
