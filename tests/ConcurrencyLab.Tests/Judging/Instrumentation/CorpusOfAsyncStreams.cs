using System.Runtime.CompilerServices;

#pragma warning disable CA1031, CA1822, VSTHRD002, VSTHRD103, VSTHRD200
namespace ConcurrencyLab.Tests;

/// <summary>Asynchronous iterators, disposal, and the library's ways to wait for several things.</summary>
internal static class CorpusOfAsyncStreams
{
    private static string s_trace = "";

    public static object? Asynchronous_iterator() => CorpusOfAsync.Get(async () =>
    {
        var sum = 0;
        await foreach (var number in CountAsync(4))
            sum += number;
        return sum;
    });

    public static object? Asynchronous_iterator_left_early() => CorpusOfAsync.Get(async () =>
    {
        s_trace = "";
        await foreach (var number in CountAsync(4).ConfigureAwait(false))
        {
            if (number == 1)
                break;
        }

        return s_trace;
    });

    public static object? Asynchronous_iterator_with_a_token() => CorpusOfAsync.Get(async () =>
    {
        using var source = new CancellationTokenSource();
        var seen = 0;
        try
        {
            await foreach (var number in CountAsync(9).WithCancellation(source.Token))
            {
                seen += number;
                if (number == 2)
                    source.Cancel();
            }
        }
        catch (OperationCanceledException)
        {
            return $"canceled after {seen}";
        }

        return "";
    });

    public static object? Disposal_that_is_awaited() => CorpusOfAsync.Get(async () =>
    {
        s_trace = "";
        await using (var thing = new Thing())
            s_trace += thing.Name;
        return s_trace;
    });

    public static object? Channel() => CorpusOfAsync.Get(async () =>
    {
        var channel = System.Threading.Channels.Channel.CreateBounded<int>(2);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
                await channel.Writer.WriteAsync(i);
            channel.Writer.Complete();
        });
        var sum = 0;
        await foreach (var number in channel.Reader.ReadAllAsync())
            sum += number;
        await Task.WhenAll(writing, channel.Reader.Completion);
        return sum;
    });

    public static object? Parallel_loop() => CorpusOfAsync.Get(async () =>
    {
        var results = new int[6];
        await Parallel.ForEachAsync(Enumerable.Range(0, 6), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, token) => results[i] = await CorpusOfAsync.AddAsync(i, i));
        return string.Join(",", results);
    });

    public static object? Parallel_loop_that_throws() => CorpusOfAsync.Get(async () =>
    {
        await Parallel.ForEachAsync(CountAsync(3), (i, token) => i == 1 ? throw new InvalidOperationException("one") : ValueTask.CompletedTask);
        return 0;
    });

    public static object? Each_as_it_ends() => CorpusOfAsync.Get(async () =>
    {
        var sum = 0;
        await foreach (var task in Task.WhenEach(CorpusOfAsync.AddAsync(1, 2).AsTask(), Task.FromResult(4)))
            sum += await task;
        return sum;
    });

    public static object? Semaphore() => CorpusOfAsync.Get(async () =>
    {
        var gate = new SemaphoreSlim(1);
        var total = 0;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            await gate.WaitAsync();
            try
            {
                var before = total;
                await Task.Yield();
                total = before + i;
            }
            finally
            {
                gate.Release();
            }
        }));
        return total;
    });

    public static object? Limits() => CorpusOfAsync.Get(async () =>
    {
        var never = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new SemaphoreSlim(0);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        var first = await Task.WhenAny(never.Task, Task.Delay(1)) == never.Task;
        var entered = await gate.WaitAsync(1);
        try
        {
            await never.Task.WaitAsync(TimeSpan.FromMilliseconds(1));
        }
        catch (TimeoutException)
        {
            return $"{first} {entered} {await Canceled(source.Token)}";
        }

        return "";
    });

    public static object? Continuations() => CorpusOfAsync.Get(async () =>
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var after = done.Task.ContinueWith(task => Task.Run(() => task.Result + 1)).Unwrap();
        done.SetResult(1);
        return await after;
    });

    private static async Task<bool> Canceled(CancellationToken token)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, token);
        }
        catch (OperationCanceledException)
        {
        }

        return token.IsCancellationRequested;
    }

    private static async IAsyncEnumerable<int> CountAsync(int count, [EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                token.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            s_trace += "left";
        }
    }

    private sealed class Thing : IAsyncDisposable
    {
        public string Name => "thing";

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            s_trace += " gone";
        }
    }
}
