// hint: write-gives-up
using System.Threading.Channels;
async Task RelayAsync(IEnumerable<int> orders, int capacity, Func<int, Task> handleAsync)
{
    var channel = Channel.CreateBounded<int>(capacity);
    async Task Write()
    {
        try
        {
            foreach (int order in orders)
            {
                using var cts = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                try { await channel.Writer.WriteAsync(order, cts.Token); }
                catch (OperationCanceledException) { Console.WriteLine($"{order} を書けませんでした"); }
            }
        }
        finally { channel.Writer.Complete(); }
    }
    async Task Read() { await foreach (int order in channel.Reader.ReadAllAsync()) await handleAsync(order); }
    await Task.WhenAll(Write(), Read());
}
