using System.Collections.Concurrent;

#pragma warning disable CA1508, CS0618, IDE0059, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram The_older_lock_for_one_writer()
    {
        ReaderWriterLock gate = new();
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            gate.AcquireWriterLock(Timeout.Infinite);
            total++;
            gate.ReleaseWriterLock();
        }
    }

    public static RaceProgram The_older_lock_given_back_at_once()
    {
        ReaderWriterLock gate = new();
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            gate.AcquireWriterLock(Timeout.Infinite);
            try
            {
                total++;
            }
            finally
            {
                gate.ReleaseLock();
            }
        }
    }

    public static RaceProgram A_group_of_tasks_that_is_waited_for()
    {
        var total = 0;
        return new("", () =>
        {
            var first = Task.Run(() => total = 1);
            Task.WhenAll(first).Wait();
            total++;
            var second = Task.Run(() => Task.Run(() => total++));
            second.Wait();
            total++;
        });
    }

    public static RaceProgram A_list_of_tasks_that_is_waited_for()
    {
        var total = 0;
        return new("", () =>
        {
            List<Task> tasks = [Task.Run(() => total = 1)];
            Task.WaitAll(tasks);
            total++;
        });
    }

    public static RaceProgram Whoever_cancels_comes_first()
    {
        var total = 0;
        return new("", () =>
        {
            using CancellationTokenSource source = new();
            var other = new Thread(() =>
            {
                total = 1;
                source.Cancel();
            });
            other.Start();
            while (!source.IsCancellationRequested)
                Thread.Yield();
            total++;
        });
    }

    public static RaceProgram Parts_with_a_sum_of_their_own()
    {
        int[] numbers = [1, 2, 3, 4];
        long total = 0;
        return new("", () => Parallel.ForEach(Partitioner.Create(0, numbers.Length, 2), range =>
        {
            long own = 0;
            for (var i = range.Item1; i < range.Item2; i++)
                own += numbers[i];
            Interlocked.Add(ref total, own);
        }));
    }

    public static RaceProgram A_query_that_shares_nothing()
    {
        var total = 0;
        return new("", () => total = Enumerable.Range(0, 4).AsParallel().Where(n => n > 0).Select(n => n * n).Sum());
    }

    public static RaceProgram What_follows_a_task()
    {
        var total = 0;
        return new("", () =>
        {
            var second = Task.Run(() => total++).ContinueWith(_ => total++, TaskScheduler.Default);
            second.Wait();
            total++;
        });
    }

    public static RaceProgram A_semaphore_that_is_waited_for_by_its_task()
    {
        SemaphoreSlim gate = new(1, 1);
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            gate.WaitAsync().Wait();
            total++;
            gate.Release();
        }
    }
}
