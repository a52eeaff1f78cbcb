using System.Threading.Channels;

#pragma warning disable VSTHRD200
namespace ConcurrencyLab.Tests;

/// <summary>Objects that work asynchronously: begun by a constructor.</summary>
internal static class CorpusOfAsyncObjects
{
    public static object? Task_of_a_constructor() => CorpusOfAsync.Get(async () => await new Sending("a", user => Task.FromResult($"to {user}")).FinishedAsync());

    public static object? Loop_of_a_constructor() => CorpusOfAsync.Get(async () =>
    {
        var worker = new Worker();
        await worker.Writer.WriteAsync(3);
        await worker.Writer.WriteAsync(4);
        worker.Writer.Complete();
        return await worker.Reading;
    });

    private sealed class Sending
    {
        private readonly Task<string> _task;

        public Sending(string user, Func<string, Task<string>> send) => _task = Task.Run(() => send(user));

        public async Task<string> FinishedAsync() => await _task + ".";
    }

    private sealed class Worker
    {
        private readonly Channel<int> _numbers = Channel.CreateBounded<int>(1);

        public Worker() => Reading = Task.Run(ReadAsync);

        public ChannelWriter<int> Writer => _numbers.Writer;

        public Task<int> Reading { get; }

        private async Task<int> ReadAsync()
        {
            var sum = 0;
            await foreach (var number in _numbers.Reader.ReadAllAsync())
                sum += number;
            return sum;
        }
    }
}
