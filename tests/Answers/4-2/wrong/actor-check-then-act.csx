// hint: check-then-act
using System.Threading.Channels;
int max = 0;
var inbox = Channel.CreateUnbounded<(int? Value, TaskCompletionSource<int> Reply)>();
_ = Task.Run(async () =>
{
    await foreach (var (value, reply) in inbox.Reader.ReadAllAsync())
    {
        if (value is int v) max = v;
        reply.SetResult(max);
    }
});
int Ask(int? value)
{
    var reply = new TaskCompletionSource<int>();
    inbox.Writer.TryWrite((value, reply));
    return reply.Task.Result;
}
void Record(int value, Func<int, int, bool> isGreater)
{
    if (isGreater(value, Ask(null))) Ask(value);
}
