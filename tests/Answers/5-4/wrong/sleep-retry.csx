// hint: blocks-elsewhere
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    void WriteAll()
    {
        foreach (int order in orders) while (!channel.Writer.TryWrite(order)) Thread.Sleep(1);
        channel.Writer.Complete();
    }
    async Task ReadAllAsync()
    {
        await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order);
    }
    await Task.WhenAll(Task.Run(WriteAll), ReadAllAsync());
}
