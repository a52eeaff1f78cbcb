// StartNew と Unwrap で書き手を始め、ContinueWith で終わりを伝える。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    Task writing = Task.Factory.StartNew(async () =>
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order);
    }).Unwrap().ContinueWith(all => channel.Writer.Complete(all.Exception?.InnerException), TaskScheduler.Default);
    await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    await writing;
}
