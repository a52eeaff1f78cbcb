#pragma warning disable CA1849, CA2000, CA2002, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Programs in which it makes a difference that something is not yet given back, set or over.</summary>
internal static partial class PlainPrograms
{
    private static readonly string[] s_allFour = ["(0, False)", "(0, True)", "(1, False)", "(1, True)"];

    public static PlainProgram A_signal_before_all_else()
    {
        ManualResetEventSlim gate = new();
        var (x, seen) = (0, 0);
        return new(
            () => (gate, x, seen) = (new(), 0, 0),
            () => seen,
            () =>
            {
                gate.Set();
                x = 1;
            },
            () =>
            {
                gate.Wait();
                seen = x;
            }) { Ends = ["0", "1"] };
    }

    public static PlainProgram A_permit_before_all_else()
    {
        SemaphoreSlim gate = new(0);
        var (x, seen) = (0, 0);
        return new(
            () => (gate, x, seen) = (new(0), 0, 0),
            () => seen,
            () =>
            {
                gate.Release();
                x = 1;
            },
            () =>
            {
                gate.Wait();
                seen = x;
            }) { Ends = ["0", "1"] };
    }

    public static PlainProgram An_event_that_is_looked_at()
    {
        ManualResetEventSlim gate = new();
        var (x, seen, isOver) = (0, 0, false);
        return new(
            () => (gate, x, seen, isOver) = (new(), 0, 0, false),
            () => (seen, isOver),
            () =>
            {
                x = 1;
                gate.Set();
            },
            () =>
            {
                seen = x;
                isOver = gate.IsSet;
            }) { Ends = s_allFour };
    }

    public static PlainProgram A_lock_that_is_tried()
    {
        object gate = new();
        var (x, seen, isOver) = (0, 0, false);
        return new(
            () => (x, seen, isOver) = (0, 0, false),
            () => (seen, isOver),
            () =>
            {
                lock (gate)
                    x = 1;
            },
            () =>
            {
                seen = x;
                isOver = Monitor.TryEnter(gate);
                if (isOver)
                    Monitor.Exit(gate);
            }) { Ends = s_allFour };
    }

    public static PlainProgram A_permit_that_is_tried()
    {
        SemaphoreSlim gate = new(0);
        var (x, seen, isOver) = (0, 0, false);
        return new(
            () => (gate, x, seen, isOver) = (new(0), 0, 0, false),
            () => (seen, isOver),
            () =>
            {
                x = 1;
                gate.Release();
            },
            () =>
            {
                seen = x;
                isOver = gate.Wait(0);
            }) { Ends = s_allFour };
    }

    public static PlainProgram A_result_that_is_looked_at()
    {
        TaskCompletionSource<int> source = new();
        var (x, seen, isOver) = (0, 0, false);
        return new(
            () => (source, x, seen, isOver) = (new(), 0, 0, false),
            () => (seen, isOver),
            () =>
            {
                x = 1;
                source.SetResult(1);
            },
            () =>
            {
                seen = x;
                isOver = source.Task.IsCompleted;
            }) { Ends = s_allFour };
    }

    public static PlainProgram A_thread_that_is_looked_at()
    {
        var (x, seen, isOver) = (0, 0, false);
        return new(() => (x, seen, isOver) = (0, 0, false), () => (seen, isOver), () =>
        {
            Thread other = new(() => x = 1);
            other.Start();
            seen = x;
            isOver = !other.IsAlive;
        }) { Ends = s_allFour };
    }

    public static PlainProgram A_task_that_fails_and_is_looked_at()
    {
        var (x, seen, isOver) = (0, 0, false);
        return new(() => (x, seen, isOver) = (0, 0, false), () => (seen, isOver), () =>
        {
            var other = Task.Run(() =>
            {
                x = 1;
                throw new InvalidOperationException();
            });
            seen = x;
            isOver = other.IsFaulted;
        }) { Ends = s_allFour };
    }

    public static PlainProgram A_task_that_is_first()
    {
        var (x, seen, isSecond) = (0, 0, false);
        return new(() => (x, seen, isSecond) = (0, 0, false), () => (seen, isSecond), () =>
        {
            var first = Task.Run(() => x = 1);
            var second = Task.Run(() => seen = x);
            isSecond = Task.WhenAny(first, second).Result == second;
            Task.WaitAll(first, second);
        }) { Ends = s_allFour };
    }

    public static PlainProgram A_count_that_tells_who_was_last()
    {
        CountdownEvent gate = new(2);
        var (x, seen, isOver) = (0, 0, false);
        return new(
            () => (gate, x, seen, isOver) = (new(2), 0, 0, false),
            () => (seen, isOver),
            () =>
            {
                x = 1;
                gate.Signal();
            },
            () =>
            {
                seen = x;
                isOver = gate.Signal();
            }) { Ends = s_allFour };
    }
}
