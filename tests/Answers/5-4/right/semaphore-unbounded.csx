// 長さに限りのない Channel の前で、SemaphoreSlim が空きを数える。
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateUnbounded<int>();
    var room = new SemaphoreSlim(capacity, capacity);
    async Task WriteAllAsync()
    {
        try
        {
            foreach (int order in orders)
            {
                await room.WaitAsync();
                channel.Writer.TryWrite(order);
            }
        }
        finally { channel.Writer.Complete(); }
    }
    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync())
        {
            room.Release();
            await handleAsync(order);
        }
    }
    await Task.WhenAll(WriteAllAsync(), ReadAllAsync());
}
