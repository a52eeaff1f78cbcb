using System.Collections.Concurrent;

#pragma warning disable CA2002, CA2008, IDE0059, VSTHRD002, VSTHRD103, VSTHRD105, VSTHRD110, xUnit1031
namespace ConcurrencyLab.Tests;

/// <summary>Threads and tasks, and what they wait for among themselves.</summary>
internal static class CorpusOfThreads
{
    private static int s_number;

    public static object? Thread_that_is_joined()
    {
        var seen = 0;
        var thread = new Thread(() => seen = 4) { IsBackground = true };
        thread.Start();
        thread.Join();
        return seen;
    }

    public static object? Thread_with_a_parameter()
    {
        object? seen = null;
        var thread = new Thread(value => seen = value);
        thread.Start("p");
        return (thread.Join(100_000), seen);
    }

    public static object? Task_result() => Task.Run(() => 6).Result + Task.Run(() => 1).GetAwaiter().GetResult();

    public static object? Task_that_throws()
    {
        try
        {
            Task.Run(() => throw new InvalidOperationException("t")).Wait();
            return null;
        }
        catch (AggregateException e)
        {
            return e.InnerException!.Message;
        }
    }

    public static object? Task_that_throws_to_its_awaiter()
    {
        Task.Run(void () => throw new InvalidOperationException("t")).GetAwaiter().GetResult();
        return null;
    }

    public static object? Tasks_together()
    {
        var tasks = Enumerable.Range(0, 4).Select(i => Task.Run(() => Interlocked.Add(ref s_number, i))).ToArray();
        s_number = 0;
        Task.WaitAll(tasks);
        return tasks.All(task => task.IsCompletedSuccessfully);
    }

    public static object? Event_between_threads()
    {
        using var gate = new ManualResetEventSlim();
        var task = Task.Run(gate.Set);
        gate.Wait();
        return gate.IsSet;
    }

    public static object? Countdown()
    {
        using var left = new CountdownEvent(2);
        Task.Run(() => left.Signal());
        Task.Run(() => left.Signal());
        left.Wait();
        return left.CurrentCount;
    }

    public static object? Pulse_between_threads()
    {
        var (gate, isReady) = (new object(), false);
        var thread = new Thread(() =>
        {
            lock (gate)
            {
                isReady = true;
                Monitor.PulseAll(gate);
            }
        });
        thread.Start();
        lock (gate)
        {
            while (!isReady)
                Monitor.Wait(gate);
        }

        return isReady;
    }

    public static object? Parallel_loops()
    {
        var sum = 0;
        var loop = Parallel.For(0, 10, i => Interlocked.Add(ref sum, i));
        Parallel.ForEach((int[])[1, 2], i => Interlocked.Add(ref sum, i));
        Parallel.Invoke(() => Interlocked.Increment(ref sum), () => Interlocked.Increment(ref sum));
        return (loop.IsCompleted, sum);
    }

    public static object? Concurrent_collections()
    {
        var counts = new ConcurrentDictionary<string, int>();
        counts.AddOrUpdate("a", 1, (_, n) => n + 1);
        counts.AddOrUpdate("a", 1, (_, n) => n + 1);
        var queue = new ConcurrentQueue<int>();
        queue.Enqueue(4);
        return (counts["a"], queue.TryDequeue(out var first), first);
    }
}
