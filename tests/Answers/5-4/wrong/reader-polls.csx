// hint: busy-wait
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    var writing = Task.Run(async () =>
    {
        try { foreach (int order in orders) await channel.Writer.WriteAsync(order); }
        finally { channel.Writer.Complete(); }
    });
    while (!channel.Reader.Completion.IsCompleted)
    {
        if (channel.Reader.TryRead(out int order)) await handleAsync(order);
        else await Task.Yield();
    }
    await writing;
}
