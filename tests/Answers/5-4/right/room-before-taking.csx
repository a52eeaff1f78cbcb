// 空きを待ってから、次の注文を受け取る。注文を手に持ったまま待たない。
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
            using var next = orders.GetEnumerator();
            while (true)
            {
                await room.WaitAsync();
                if (!next.MoveNext()) break;
                channel.Writer.TryWrite(next.Current);
            }
        }
        catch (Exception e) { failure = e; }
        channel.Writer.Complete(failure);
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
