using System.Threading.Channels;

#pragma warning disable CA1001, CA1859, VSTHRD200
namespace ConcurrencyLab.Tests;

/// <summary>Objects that work asynchronously: begun by a constructor, called through an interface, by the library.</summary>
internal static class CorpusOfAsyncObjects
{
    private static string s_trace = "";

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

    public static object? Configured_stream() => CorpusOfAsync.Get(async () =>
    {
        var sum = 0;
        await foreach (var number in new Countdown(3).WithCancellation(CancellationToken.None).ConfigureAwait(false))
            sum = (10 * sum) + number;
        return sum;
    });

    public static object? Configured_stream_of_nothing() => CorpusOfAsync.Get(async () =>
    {
        IAsyncEnumerable<int>? none = null;
        await foreach (var number in none!.ConfigureAwait(false))
            return number;
        return 0;
    });

    public static object? Configured_disposal() => CorpusOfAsync.Get(async () =>
    {
        var items = new Countdown(2);
        IAsyncDisposable disposable = items;
        await using (disposable.ConfigureAwait(true))
            await items.MoveNextAsync();
        return items.Current;
    });

    private sealed class Sending
    {
        private readonly Task<string> _task;

        public Sending(string user, Func<string, Task<string>> send) => _task = Task.Run(() => send(user));

        public async Task<string> FinishedAsync() => await _task + ".";
    }

    public static object? Methods_of_a_structure() => CorpusOfAsync.Get(async () =>
    {
        var adder = new AddingTo(5);
        return string.Join(",", await Task.WhenAll(Enumerable.Range(0, 3).Select(adder.SumAsync)));
    });

    public static object? Disposal_of_a_structure() => CorpusOfAsync.Get(async () =>
    {
        s_trace = "";
        await using (new Leaving("a"))
            s_trace += "in ";
        await using (new Leaving("b").ConfigureAwait(false))
            s_trace += "in ";
        return s_trace;
    });

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

    private readonly struct Leaving(string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            s_trace += name;
        }
    }

    private readonly struct AddingTo(int number)
    {
        public async Task<int> SumAsync(int other)
        {
            await Task.Yield();
            return number + other;
        }
    }

    private sealed class Countdown(int from) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
    {
        public int Current { get; private set; } = from + 1;

        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public async ValueTask<bool> MoveNextAsync()
        {
            await Task.Yield();
            return --Current > 0;
        }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            Current = -1;
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
