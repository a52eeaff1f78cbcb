using System.Collections.Concurrent;

#pragma warning disable CA1508, CS0618, IDE0059, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram The_older_lock_for_many_readers()
    {
        ReaderWriterLock gate = new();
        var total = 0;
        return new("total", Body, Body);

        void Body()
        {
            gate.AcquireReaderLock(Timeout.Infinite);
            total++;
            gate.ReleaseReaderLock();
        }
    }

    public static RaceProgram A_query_that_adds_up_outside()
    {
        var total = 0;
        return new("total", () => Enumerable.Range(0, 2).AsParallel().ForAll(n => total += n));
    }

    public static RaceProgram A_loop_over_long_numbers()
    {
        long total = 0;
        return new("total", () => Parallel.For(0L, 2L, i => total += i));
    }

    public static RaceProgram A_loop_over_parts()
    {
        var total = 0;
        return new("total", () => Parallel.ForEach(Partitioner.Create(new List<int> { 1, 2 }, loadBalance: true), n => total += n));
    }

    public static RaceProgram A_number_that_an_exercise_gives()
    {
        SharedNumber number = new();
        return new("SharedNumber", Body, Body);

        void Body() => number.Write(number.Read() + 1);
    }

    public static RaceProgram A_loop_that_counts_its_items()
    {
        var total = 0;
        return new("total", () => Parallel.ForEach((int[])[1, 2], (n, _, index) => total += n + (int)index));
    }

    public static RaceProgram Work_for_the_pool()
    {
        var total = 0;
        return new("total", () => ThreadPool.QueueUserWorkItem(_ => total++), () => total++);
    }

    public static RaceProgram A_task_that_is_started_by_hand()
    {
        var total = 0;
        return new("total", () =>
        {
            var task = new Task(() => total++);
            task.Start();
            total++;
            task.Wait();
        });
    }
}
