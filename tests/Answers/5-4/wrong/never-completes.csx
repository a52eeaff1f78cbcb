// hint: reader-is-faster
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    var w = Task.Run(async () => { foreach (int o in orders) await channel.Writer.WriteAsync(o); });
    while (!w.IsCompleted || channel.Reader.Count > 0) await handleAsync(await channel.Reader.ReadAsync());
    await w;
}
