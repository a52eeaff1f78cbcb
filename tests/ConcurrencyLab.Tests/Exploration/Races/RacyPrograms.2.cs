#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class RacyPrograms
{
    public static RaceProgram A_lock_made_at_the_first_call()
    {
        object? gate = null;
        var total = 0;
        return new("gate", Body, Body);

        void Body()
        {
            gate ??= new object();
            lock (gate)
                total++;
        }
    }

    public static RaceProgram The_same_element()
    {
        int[] items = [0, 0];
        return new("配列の要素", () => items[0]++, () => items[0] = 5);
    }

    public static RaceProgram A_list()
    {
        List<int> list = [];
        return new("List", () => list.Add(1), () => list.Add(2));
    }

    public static RaceProgram A_list_read_and_written()
    {
        List<int> list = [1];
        var count = 0;
        return new("List", () => list.Add(1), () => count = list.Count);
    }

    public static RaceProgram A_dictionary()
    {
        Dictionary<string, int> counts = [];
        return new("Dictionary", () => counts["a"] = 1, () => counts["b"] = 2);
    }

    public static RaceProgram A_thread_that_is_not_waited_for()
    {
        var total = 0;
        return new("total", () =>
        {
            var thread = new Thread(() => total++);
            thread.Start();
            total++;
        });
    }

    public static RaceProgram Used_before_the_join()
    {
        var total = 0;
        return new("total", () =>
        {
            var thread = new Thread(() => total++);
            thread.Start();
            var seen = total;
            thread.Join();
            total += seen;
        });
    }

    public static RaceProgram Two_threads_of_one()
    {
        var total = 0;
        return new("total", () =>
        {
            var first = new Thread(() => total++);
            var second = new Thread(() => total++);
            first.Start();
            second.Start();
            first.Join();
            second.Join();
        });
    }

    public static RaceProgram Two_tasks()
    {
        var total = 0;
        return new("total", () => Task.WaitAll(Task.Run(() => total++), Task.Run(() => total++)));
    }

    public static RaceProgram A_parallel_loop()
    {
        var sum = 0;
        return new("sum", () => Parallel.For(0, 4, i => sum += i));
    }

    public static RaceProgram Room_for_two()
    {
        var total = 0;
        SemaphoreSlim room = new(2);
        return new("total", Body, Body);

        void Body()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static RaceProgram Written_under_a_read_lock()
    {
        var total = 0;
        ReaderWriterLockSlim gate = new();
        return new("total", Body, Body);

        void Body()
        {
            gate.EnterReadLock();
            total++;
            gate.ExitReadLock();
        }
    }

    public static RaceProgram Set_before_written()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            "data",
            () =>
            {
                ready.Set();
                data = 1;
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static RaceProgram Sleeping_orders_nothing()
    {
        int data = 0, seen = 0;
        return new(
            "data",
            () => data = 1,
            () =>
            {
                Thread.Sleep(1000);
                seen = data;
            });
    }

    public static RaceProgram A_fence_orders_nothing_by_itself()
    {
        int data = 0, seen = 0;
        return new(
            "data",
            () =>
            {
                data = 1;
                Interlocked.MemoryBarrier();
            },
            () =>
            {
                Interlocked.MemoryBarrier();
                seen = data;
            });
    }
}
