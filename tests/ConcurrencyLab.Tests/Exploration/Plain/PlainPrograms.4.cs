#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram An_exception_at_once()
    {
        var x = 0;
        return new(() => x = 0, () => x, () => throw new InvalidOperationException("だめ"), () => x++);
    }

    public static PlainProgram An_exception_that_is_caught()
    {
        int x = 0, caught = 0;
        return new(
            () => (x, caught) = (0, 0),
            () => (x, caught),
            () =>
            {
                try
                {
                    if (x == 1)
                        throw new InvalidOperationException("1");
                    x = 2;
                }
                catch (InvalidOperationException)
                {
                    caught = 1;
                }
            },
            () => x = 1);
    }

    public static PlainProgram A_semaphore()
    {
        var total = 0;
        SemaphoreSlim room = new(1, 1);
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static PlainProgram A_semaphore_for_two()
    {
        var total = 0;
        SemaphoreSlim room = new(2, 2);
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count()
        {
            room.Wait();
            total++;
            room.Release();
        }
    }

    public static PlainProgram An_event()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            () => (data, seen, ready) = (0, 0, new ManualResetEventSlim()),
            () => seen,
            () =>
            {
                data = 5;
                ready.Set();
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static PlainProgram An_event_too_early()
    {
        int data = 0, seen = 0;
        ManualResetEventSlim ready = new();
        return new(
            () => (data, seen, ready) = (0, 0, new ManualResetEventSlim()),
            () => seen,
            () =>
            {
                ready.Set();
                data = 5;
            },
            () =>
            {
                ready.Wait();
                seen = data;
            });
    }

    public static PlainProgram An_event_that_never_comes()
    {
        ManualResetEventSlim ready = new();
        var x = 0;
        return new(() => (x, ready) = (0, new ManualResetEventSlim()), () => x, () => x = 1, ready.Wait);
    }

    public static PlainProgram A_thread_of_its_own()
    {
        var total = 0;
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                var thread = new Thread(() => total++);
                thread.Start();
                total++;
                thread.Join();
            });
    }

    public static PlainProgram Joined_before_it_goes_on()
    {
        var total = 0;
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                var thread = new Thread(() => total++);
                thread.Start();
                thread.Join();
                total++;
            },
            () => total += 10);
    }

    public static PlainProgram Pulse_and_wait()
    {
        int items = 0, taken = 0;
        object gate = new();
        return new(
            () => (items, taken) = (0, 0),
            () => (items, taken),
            () =>
            {
                lock (gate)
                {
                    items++;
                    Monitor.Pulse(gate);
                }
            },
            () =>
            {
                lock (gate)
                {
                    while (items == 0)
                        Monitor.Wait(gate);
                    items--;
                    taken++;
                }
            });
    }
}
