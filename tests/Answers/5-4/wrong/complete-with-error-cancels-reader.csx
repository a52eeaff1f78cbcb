// hint: dropped-on-failure
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    using var cts = new CancellationTokenSource();
    var reading = Task.Run(async () =>
    {
        await foreach (int order in channel.Reader.ReadAllAsync(cts.Token)) await handleAsync(order);
    });
    try
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order);
        channel.Writer.Complete();
    }
    catch
    {
        await cts.CancelAsync();
        try { await reading; } catch (OperationCanceledException) { }
        throw;
    }
    await reading;
}
