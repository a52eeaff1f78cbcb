// 読み手に WithCancellation と ConfigureAwait(false) を付ける。
using System.Threading.Channels;
using System.Runtime.CompilerServices;
async IAsyncEnumerable<int> ReadAsync(ChannelReader<int> reader, [EnumeratorCancellation] CancellationToken ct = default)
{
    while (await reader.WaitToReadAsync(ct).ConfigureAwait(false))
        while (reader.TryRead(out int item)) yield return item;
}
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task WriteAsync()
    {
        Exception? error = null;
        try
        {
            foreach (int order in orders) await channel.Writer.WriteAsync(order).ConfigureAwait(false);
        }
        catch (Exception e) { error = e; }
        finally { channel.Writer.TryComplete(error); }
    }
    var writing = WriteAsync();
    await foreach (int order in ReadAsync(channel.Reader).WithCancellation(default).ConfigureAwait(false)) await handleAsync(order).ConfigureAwait(false);
    await writing.ConfigureAwait(false);
}
