// 書き手の終わりを、ContinueWith で読み手に伝える。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
    async Task WriteAllAsync()
    {
        foreach (int order in orders) await channel.Writer.WriteAsync(order).ConfigureAwait(false);
    }
    _ = WriteAllAsync().ContinueWith(writing => channel.Writer.Complete(writing.Exception?.InnerException));
    while (true)
    {
        int order;
        try { order = await channel.Reader.ReadAsync().AsTask(); }
        catch (ChannelClosedException e) when (e.InnerException is null) { break; }
        catch (ChannelClosedException e) { throw e.InnerException!; }
        await handleAsync(order);
    }
}
