#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Programs in which nothing orders some accesses, though most of their runs give what is expected.</summary>
internal static class RacyPrograms
{
    public static RaceProgram Count()
    {
        var total = 0;
        return new("total", Body, Body);

        void Body() => total++;
    }

    public static RaceProgram Count_in_three_steps()
    {
        var total = 0;
        return new("total", Body, Body, Body);

        void Body()
        {
            var t = total;
            t++;
            total = t;
        }
    }

    public static RaceProgram Write_and_read()
    {
        int x = 0, seen = 0;
        return new("x", () => x = 1, () => seen = x);
    }

    public static RaceProgram Two_writers()
    {
        var x = 0;
        return new("x", () => x = 1, () => x = 2);
    }

    public static RaceProgram A_plain_flag()
    {
        int data = 0, seen = 0;
        var ready = false;
        return new(
            "data,ready",
            () =>
            {
                data = 1;
                ready = true;
            },
            () =>
            {
                if (ready)
                    seen = data;
            });
    }

    public static RaceProgram A_flag_that_is_waited_for()
    {
        var data = 0;
        var ready = false;
        return new(
            "data,ready",
            () =>
            {
                while (!ready)
                {
                }

                data++;
            },
            () =>
            {
                data = 1;
                ready = true;
            });
    }

    public static RaceProgram Locked_by_one_only()
    {
        var total = 0;
        object gate = new();
        return new(
            "total",
            () =>
            {
                lock (gate)
                    total++;
            },
            () => total++);
    }

    public static RaceProgram Two_locks()
    {
        var total = 0;
        object a = new(), b = new();
        return new("total", () => Add(a), () => Add(b));

        void Add(object gate)
        {
            lock (gate)
                total++;
        }
    }

    public static RaceProgram Read_outside_the_lock()
    {
        int total = 0, seen = 0;
        object gate = new();
        return new(
            "total",
            () =>
            {
                lock (gate)
                    total++;
            },
            () => seen = total);
    }

    public static RaceProgram Written_before_a_lock()
    {
        int x = 0, y = 0;
        object gate = new();
        return new(
            "x",
            () =>
            {
                x++;
                lock (gate)
                    y++;
            },
            () =>
            {
                lock (gate)
                    y++;
                x++;
            }) { Reset = () => (x, y) = (0, 0) };
    }

    public static RaceProgram Atomic_and_plain()
    {
        var total = 0;
        return new("total", () => Interlocked.Increment(ref total), () => total++);
    }

    public static RaceProgram Atomic_and_a_plain_read()
    {
        int total = 0, seen = 0;
        return new("total", () => Interlocked.Increment(ref total), () => seen = total);
    }

    public static RaceProgram Checked_outside_made_inside()
    {
        object? made = null;
        object gate = new();
        return new("made", Body, Body);

        void Body()
        {
            if (made is not null)
                return;
            lock (gate)
                made ??= new object();
        }
    }

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

    public static RaceProgram A_structure_and_its_field()
    {
        var pair = (First: 0, Second: 0);
        var seen = 0;
        return new("pair", () => pair = (1, 2), () => seen = pair.First);
    }

    public static RaceProgram An_object_s_field()
    {
        var box = new Box();
        return new("Value", () => box.Value++, () => box.Value++);
    }

    public static RaceProgram A_home_made_lock()
    {
        bool busy = false;
        var total = 0;
        return new("busy,total", Body, Body);

        void Body()
        {
            while (busy)
            {
            }

            busy = true;
            total++;
            busy = false;
        }
    }

    private sealed class Box
    {
        public int Value;
    }
}
