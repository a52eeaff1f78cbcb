#pragma warning disable CA1508, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram Whoever_cancels_what_others_are_linked_to()
    {
        var total = 0;
        return new("", () =>
        {
            using CancellationTokenSource first = new();
            using var second = CancellationTokenSource.CreateLinkedTokenSource(first.Token, CancellationToken.None);
            using var third = CancellationTokenSource.CreateLinkedTokenSource(second.Token);
            var other = new Thread(() =>
            {
                total = 1;
                first.Cancel(throwOnFirstException: false);
            });
            other.Start();
            while (!third.IsCancellationRequested)
                Thread.Yield();
            total++;
        });
    }

    public static RaceProgram Two_mutexes_of_one_name()
    {
        var (name, total) = (Guid.NewGuid().ToString("N"), 0);
        return new("", Body, Body);

        void Body()
        {
            using Mutex mutex = new(false, name);
            mutex.WaitOne();
            total++;
            mutex.ReleaseMutex();
        }
    }

    public static RaceProgram A_value_that_one_makes_under_a_lock()
    {
        int[]? kept = null;
        object? gate = null;
        var (made, isThere, other, total) = (0, false, 0, 0);
        return new("", Body, Body);

        void Body()
        {
            var values = LazyInitializer.EnsureInitialized(ref kept, ref gate, () => [made++]);
            LazyInitializer.EnsureInitialized(ref other, ref isThere, ref gate, () => made++);
            Interlocked.Add(ref total, values[0] + other);
        }
    }

    public static RaceProgram A_task_that_was_started_by_hand()
    {
        var total = 0;
        return new("", () =>
        {
            var task = new Task(() => total++);
            task.Start(TaskScheduler.Default);
            task.Wait();
            total++;
        });
    }

    public static RaceProgram An_event_that_a_thread_does_nothing_but_set()
    {
        var total = 0;
        return new("", () =>
        {
            using AutoResetEvent done = new(false);
            total = 1;
            new Thread(() => Parallel.Invoke(() => { }, () => Call(done.Set))).Start();
            done.WaitOne();
            total++;
        });

        static void Call(Func<bool> operation) => operation();
    }

    public static RaceProgram Whoever_sees_that_a_task_is_over()
    {
        var (total, other) = (0, 0);
        return new("", () =>
        {
            var task = Task.Run(() => total++);
            while (!task.IsCompletedSuccessfully)
                Thread.Yield();
            total++;
            var last = Task.WhenAll(Task.Run(() => other++));
            while (last.Status != TaskStatus.RanToCompletion)
                Thread.Yield();
            other++;
        });
    }

    public static RaceProgram Whoever_sees_that_a_thread_is_over()
    {
        var total = 0;
        return new("", () =>
        {
            var thread = new Thread(() => total++);
            thread.Start();
            while (thread.IsAlive)
                Thread.Yield();
            total++;
        });
    }

    public static RaceProgram Whoever_sees_that_an_event_is_set()
    {
        ManualResetEventSlim done = new();
        CountdownEvent all = new(1);
        var total = 0;
        return new("", () =>
        {
            total++;
            done.Set();
        }, () =>
        {
            while (!done.IsSet)
                Thread.Yield();
            total++;
            all.Signal();
        }, () =>
        {
            while (!all.IsSet)
                Thread.Yield();
            total++;
        });
    }

    public static RaceProgram Whoever_cancelled_before_others_were_linked()
    {
        var total = 0;
        CancellationTokenSource first = new();
        return new("", () =>
        {
            total = 1;
            first.Cancel();
        }, () =>
        {
            using var second = CancellationTokenSource.CreateLinkedTokenSource(first.Token);
            while (!second.IsCancellationRequested)
                Thread.Yield();
            total++;
        });
    }

    public static RaceProgram A_group_that_is_seen_to_be_over()
    {
        var total = 0;
        return new("", () =>
        {
            var all = Task.WhenAll(Task.Run(() => total++), Task.Run(() => { }));
            while (!all.IsCompleted)
                Thread.Yield();
            total++;
        });
    }
}
