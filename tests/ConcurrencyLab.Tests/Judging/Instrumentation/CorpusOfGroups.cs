using System.Collections.Concurrent;

#pragma warning disable CA2008, VSTHRD002, VSTHRD103, VSTHRD105, VSTHRD110, xUnit1031, xUnit1051, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Threads that wait for one another in groups: barriers, loops shared out, several handles.</summary>
internal static class CorpusOfGroups
{
    public static object? Looking_whether_a_thread_lives()
    {
        var done = false;
        var thread = new Thread(() => done = true);
        var before = thread.IsAlive;
        thread.Start();
        while (thread.IsAlive)
            Thread.Sleep(1);
        return (before, done, thread.IsAlive);
    }

    public static object? A_barrier_with_something_to_do()
    {
        var (x, y, sum) = (0, 0, 0);
        using Barrier barrier = new(2, _ => sum = x + y);
        var thread = new Thread(() =>
        {
            x = 1;
            barrier.SignalAndWait();
        });
        thread.Start();
        y = 2;
        barrier.SignalAndWait();
        thread.Join();
        return sum;
    }

    public static object? A_barrier_that_fails_tells_everybody()
    {
        var told = 0;
        using Barrier barrier = new(2, _ => throw new InvalidOperationException("だめ"));
        Parallel.Invoke(Arrive, Arrive);
        return told;

        void Arrive()
        {
            try
            {
                barrier.SignalAndWait();
            }
            catch (BarrierPostPhaseException)
            {
                Interlocked.Increment(ref told);
            }
        }
    }

    public static object? A_barrier_for_nobody()
    {
        using Barrier barrier = new(0);
        barrier.SignalAndWait();
        return null;
    }

    public static object? Parallel_loops_with_sums_of_their_own()
    {
        var sum = 0;
        Parallel.For(0, 10, () => 0, (i, _, local) => local + i, local => Interlocked.Add(ref sum, local));
        Parallel.ForEach((int[])[1, 2, 3], () => 0, (i, _, local) => local + i, local => Interlocked.Add(ref sum, local));
        return sum;
    }

    public static object? A_parallel_loop_that_is_left()
    {
        var loop = Parallel.For(0, 3, (_, state) => state.Stop());
        return loop.IsCompleted;
    }

    public static object? A_parallel_loop_that_is_cancelled()
    {
        using CancellationTokenSource source = new();
        Parallel.For(0, 10, new ParallelOptions { CancellationToken = source.Token }, _ =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
        });
        return null;
    }

    public static object? An_abandoned_mutex()
    {
        using Mutex mutex = new();
        var thread = new Thread(() => mutex.WaitOne());
        thread.Start();
        thread.Join();
        try
        {
            return mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            mutex.ReleaseMutex();
            return "放棄された";
        }
    }

    public static object? Several_handles_at_once()
    {
        using AutoResetEvent first = new(false), second = new(false);
        Task.Run(() => second.Set());
        var any = WaitHandle.WaitAny([first, second]);
        Task.Run(() => first.Set());
        Task.Run(() => second.Set());
        return (any, WaitHandle.WaitAll([first, second]), WaitHandle.WaitAny([first, second], 1));
    }

    public static object? Queries_that_share_their_work()
    {
        int[] numbers = [3, 1, 2];
        var sum = 0;
        numbers.AsParallel().ForAll(n => Interlocked.Add(ref sum, n));
        return (
            sum,
            numbers.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(n => n * 2).Where(n => n > 2).ToArray() is [6, 4],
            numbers.AsParallel().Sum(n => (long)n),
            numbers.AsParallel().Count(n => n > 1),
            numbers.AsParallel().Any(n => n > 2),
            numbers.AsParallel().All(n => n > 2));
    }

    public static object? Loops_over_long_numbers_and_parts()
    {
        long sum = 0;
        int[] numbers = [5, 6];
        Parallel.For(1L, 4L, i => Interlocked.Add(ref sum, i));
        Parallel.ForEach(Partitioner.Create(0, 10, 4), part => Interlocked.Add(ref sum, part.Item2 - part.Item1));
        Parallel.ForEach(Partitioner.Create(numbers, loadBalance: true), n => Interlocked.Add(ref sum, n));
        Parallel.For(0L, 3L, () => 0L, (i, _, own) => own + i, own => Interlocked.Add(ref sum, own));
        return sum;
    }

    public static object? Loops_that_count_their_items()
    {
        long sum = 0;
        List<int> numbers = [5, 6];
        ParallelOptions two = new() { MaxDegreeOfParallelism = 2 };
        Parallel.ForEach(numbers, (n, _, index) => Interlocked.Add(ref sum, n * index));
        Parallel.ForEach(numbers, two, (n, _, index) => Interlocked.Add(ref sum, n * index));
        Parallel.ForEach(numbers, () => 0L, (n, _, index, own) => own + (n * index), own => Interlocked.Add(ref sum, own));
        Parallel.ForEach(Partitioner.Create(numbers, loadBalance: true), (n, _, index) => Interlocked.Add(ref sum, n * index));
        Parallel.ForEach(Partitioner.Create(numbers, loadBalance: true), two, () => 0L, (n, _, own) => own + n, own => Interlocked.Add(ref sum, own));
        Parallel.For(0L, 3L, two, (i, _) => Interlocked.Add(ref sum, i));
        return sum;
    }

    public static object? A_loop_of_a_thousand_million_that_is_left_at_once()
    {
        var rounds = 0;
        Parallel.For(0, 1_000_000_000, new ParallelOptions { MaxDegreeOfParallelism = 1 }, (_, state) =>
        {
            rounds++;
            state.Stop();
        });
        return rounds;
    }

    public static object? Operations_that_are_handed_on()
    {
        using AutoResetEvent turn = new(false);
        using ManualResetEventSlim done = new();
        Func<bool> set = turn.Set;
        Action wait = done.Wait;
        Action<int> sleep = Thread.Sleep;
        Thread other = new(done.Set);
        other.Start();
        wait();
        sleep(0);
        return set() && turn.WaitOne(0) && done.IsSet;
    }
}
