#pragma warning disable CA1031, CA1508, CA1822, CA2201, VSTHRD002, VSTHRD103, VSTHRD200
namespace ConcurrencyLab.Tests;

/// <summary>Asynchronous methods, as the compiler makes state machines of them.</summary>
internal static class CorpusOfAsync
{
    private static string s_trace = "";

    public static object? Await_of_a_completed_task() => Get(async () => await Task.FromResult(3) + 1);

    public static object? Await_that_has_to_wait() => Get(async () =>
    {
        await Task.Yield();
        return 3;
    });

    public static object? Await_in_try_and_finally() => Get(async () =>
    {
        var trace = "";
        try
        {
            await Task.Delay(1);
            trace += "t";
        }
        finally
        {
            await Task.Yield();
            trace += "f";
        }

        return trace;
    });

    public static object? Await_in_catch() => Get(async () =>
    {
        try
        {
            await Task.Yield();
            throw new InvalidOperationException("x");
        }
        catch (InvalidOperationException e) when (e.Message == "x")
        {
            await Task.Yield();
            return e.Message;
        }
    });

    public static object? Exception_after_an_await() => Get(async () =>
    {
        await Task.Yield();
        return int.Parse("no number");
    });

    public static object? Exception_before_the_first_await()
    {
        var task = Throw();
        return $"{task.IsFaulted} {task.Exception?.InnerException?.Message}";

        static async Task Throw()
        {
            if (s_trace is not null)
                throw new InvalidOperationException("at once");
            await Task.Yield();
        }
    }

    public static object? Cancellation() => Get(async () =>
    {
        using var source = new CancellationTokenSource();
        var delay = Task.Delay(-1, source.Token);
        source.Cancel();
        try
        {
            await delay;
            return "";
        }
        catch (OperationCanceledException)
        {
            return $"{delay.IsCanceled}";
        }
    });

    public static object? Generic_method() => $"{Get(() => TwiceAsync(3))} {Get(() => TwiceAsync("a"))}";

    public static object? Value_task() => Get(async () => await AddAsync(1, 2) + await AddAsync(3, 4));

    public static object? Value_task_as_a_task() => Get(() => AddAsync(1, 2).AsTask());

    public static object? Await_without_the_context() => Get(async () =>
    {
        await Task.Delay(1).ConfigureAwait(false);
        return await AddAsync(1, 2).ConfigureAwait(false);
    });

    public static object? Await_in_a_loop_and_a_switch() => Get(async () =>
    {
        var sum = 0;
        for (var i = 0; i < 5; i++)
        {
            switch (i % 3)
            {
                case 0:
                    sum += await AddAsync(i, 1);
                    continue;
                case 1:
                    await Task.Yield();
                    break;
                default:
                    sum *= 2;
                    break;
            }

            sum++;
        }

        return sum;
    });

    public static object? Local_function() => Get(async () =>
    {
        var sum = 0;
        await CountAsync(3);
        return sum;

        async Task CountAsync(int left)
        {
            if (left == 0)
                return;
            await Task.Yield();
            sum += left;
            await CountAsync(left - 1);
        }
    });

    public static object? Nested_lambdas() => Get(async () =>
    {
        var parts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            await Task.Yield();
            Func<Task<int>> inner = async () => await AddAsync(i, i);
            return await inner();
        }));
        return string.Join(",", parts);
    });

    public static object? Async_void()
    {
        var done = new TaskCompletionSource<int>();
        Complete();
        return Get(() => done.Task);

#pragma warning disable VSTHRD100 // It is what must be copied.
        async void Complete()
#pragma warning restore VSTHRD100
        {
            await Task.Yield();
            done.SetResult(7);
        }
    }

    public static object? Value_that_flows_along() => Get(async () =>
    {
        var flowing = new AsyncLocal<int> { Value = 1 };
        await ChangeAsync(flowing);
        await Task.Yield();
        return flowing.Value;

        static async Task ChangeAsync(AsyncLocal<int> value)
        {
            value.Value = 2;
            await Task.Yield();
            value.Value++;
        }
    });

    internal static T Get<T>(Func<Task<T>> code) => code().GetAwaiter().GetResult();

    internal static async ValueTask<int> AddAsync(int x, int y)
    {
        await Task.Yield();
        return x + y;
    }

    private static async Task<string> TwiceAsync<T>(T value)
    {
        await Task.Yield();
        return $"{value}{value}{typeof(T).Name}";
    }
}
