// TryWrite が false なら WaitToWriteAsync で空きを待つ。例外は Complete に渡し、読み手から伝える。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task WriteAllAsync()
    {
        try
        {
            foreach (int order in orders)
                while (!channel.Writer.TryWrite(order)) await channel.Writer.WaitToWriteAsync();
            channel.Writer.Complete();
        }
        catch (Exception e) { channel.Writer.Complete(e); }
    }
    var writing = WriteAllAsync();
    while (await channel.Reader.WaitToReadAsync())
        while (channel.Reader.TryRead(out int order)) await handleAsync(order);
    await writing;
}
