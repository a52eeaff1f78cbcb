#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram A_volatile_flag()
    {
        int data = 0, seen = 0;
        var box = new VolatileBox();
        return new(
            "",
            () =>
            {
                data = 1;
                box.Ready = true;
            },
            () =>
            {
                if (box.Ready)
                    seen = data;
            });
    }

    public static RaceProgram Volatile_write_and_read()
    {
        int data = 0, ready = 0, seen = 0;
        return new(
            "",
            () =>
            {
                data = 1;
                Volatile.Write(ref ready, 1);
            },
            () =>
            {
                if (Volatile.Read(ref ready) == 1)
                    seen = data;
            });
    }

    public static RaceProgram Waiting_for_a_volatile_flag()
    {
        int data = 0, ready = 0;
        return new(
            "",
            () =>
            {
                while (Volatile.Read(ref ready) == 0)
                {
                }

                data++;
            },
            () =>
            {
                data = 1;
                Volatile.Write(ref ready, 1);
            });
    }

    public static RaceProgram A_spin_lock_of_atomics()
    {
        int taken = 0, total = 0;
        return new("", Body, Body);

        void Body()
        {
            while (Interlocked.Exchange(ref taken, 1) != 0)
            {
            }

            total++;
            Volatile.Write(ref taken, 0);
        }
    }

    public static RaceProgram Started_afterwards()
    {
        var total = 0;
        return new("", () =>
        {
            total = 1;
            var thread = new Thread(() => total++);
            thread.Start();
            thread.Join();
            total++;
        });
    }

    public static RaceProgram One_thread_after_the_other()
    {
        var total = 0;
        return new("", () =>
        {
            for (var i = 0; i < 3; i++)
            {
                var thread = new Thread(() => total++);
                thread.Start();
                thread.Join();
            }
        });
    }

    public static RaceProgram A_task_that_is_waited_for()
    {
        var total = 0;
        return new("", () =>
        {
            total = 1;
            var task = Task.Run(() => total++);
            task.Wait();
            total++;
        });
    }

    public static RaceProgram A_task_s_result()
    {
        var total = 0;
        return new("", () => total += Task.Run(() => total + 1).Result);
    }

    public static RaceProgram Tasks_with_their_own_sums()
    {
        int first = 0, second = 0, sum = 0;
        return new("", () =>
        {
            Task.WaitAll(Task.Run(() => first = 1), Task.Run(() => second = 2));
            sum = first + second;
        });
    }

    public static RaceProgram A_completion_source()
    {
        int data = 0, seen = 0;
        TaskCompletionSource source = new();
        return new(
            "",
            () =>
            {
                data = 1;
                source.SetResult();
            },
            () =>
            {
                source.Task.Wait();
                seen = data;
            });
    }

    public static RaceProgram A_semaphore()
    {
        var total = 0;
        SemaphoreSlim room = new(1);
        return new("", Body, Body, Body);

        void Body()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }
}
