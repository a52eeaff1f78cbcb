// hint: room-given-back-late
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateUnbounded<int>();
    var room = new SemaphoreSlim(capacity);
    async Task WriteAllAsync()
    {
        Exception? failure = null;
        try
        {
            foreach (int order in orders)
            {
                await room.WaitAsync();
                channel.Writer.TryWrite(order);
            }
        }
        catch (Exception e) { failure = e; }
        finally { channel.Writer.Complete(failure); }
    }
    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync())
        {
            await handleAsync(order);
            room.Release(); // 処理し終えてから返している
        }
    }
    await Task.WhenAll(WriteAllAsync(), ReadAllAsync());
}
