// hint: compared-elsewhere
using System.Threading.Channels;
int max = 0;
var inbox = Channel.CreateUnbounded<(int Value, Func<int, int, bool> IsGreater, TaskCompletionSource Reply)>();
async Task Loop()
{
    await foreach (var (value, isGreater, reply) in inbox.Reader.ReadAllAsync())
    {
        if (isGreater(value, max)) max = value;
        reply.SetResult();
    }
}
_ = Task.Run(Loop);
_ = Task.Run(Loop);
void Record(int value, Func<int, int, bool> isGreater)
{
    var reply = new TaskCompletionSource();
    inbox.Writer.TryWrite((value, isGreater, reply));
    reply.Task.Wait();
}
