using System.Threading.Channels;

#pragma warning disable CA1001, VSTHRD200
namespace ConcurrencyLab.Tests;

/// <summary>Objects that work asynchronously: begun by a constructor, called through an interface.</summary>
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

    public static object? Generic_method_of_an_interface() => CorpusOfAsync.Get(async () =>
    {
        IThrottle throttle = new Throttle();
        return string.Join(",", await Task.WhenAll(Enumerable.Range(0, 4).Select(i => throttle.RunAsync(() => CorpusOfAsync.AddAsync(i, i).AsTask()))));
    });

    public static object? Default_interface_method() => CorpusOfAsync.Get(async () =>
    {
        IThrottle throttle = new Throttle();
        return await throttle.RunTwiceAsync(() => CorpusOfAsync.AddAsync(1, 2).AsTask());
    });

    private sealed class Sending
    {
        private readonly Task<string> _task;

        public Sending(string user, Func<string, Task<string>> send) => _task = Task.Run(() => send(user));

        public async Task<string> FinishedAsync() => await _task + ".";
    }

    private interface IThrottle
    {
        Task<T> RunAsync<T>(Func<Task<T>> work);

        async Task<string> RunTwiceAsync<T>(Func<Task<T>> work)
        {
            await Task.Yield();
            return $"{await RunAsync(work)} {await RunAsync(work)}";
        }
    }

    private sealed class Throttle : IThrottle
    {
        private readonly SemaphoreSlim _gate = new(2);

        public async Task<T> RunAsync<T>(Func<Task<T>> work)
        {
            await _gate.WaitAsync();
            try
            {
                return await work();
            }
            finally
            {
                _gate.Release();
            }
        }
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
