#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram A_flag_for_a_lock()
    {
        bool busy = false;
        var total = 0;
        return new(() => (busy, total) = (false, 0), () => total, Count, Count) { Loops = true };

        void Count()
        {
            while (busy)
            {
            }

            busy = true;
            total++;
            busy = false;
        }
    }

    public static PlainProgram Waiting_for_a_flag()
    {
        int data = 0, seen = 0;
        var ready = false;
        return new(
            () => (data, seen, ready) = (0, 0, false),
            () => seen,
            () =>
            {
                data = 3;
                ready = true;
            },
            () =>
            {
                while (!ready)
                    Thread.Sleep(1);
                seen = data;
            }) { Loops = true };
    }

    public static PlainProgram A_spin_lock()
    {
        int taken = 0, total = 0;
        return new(() => (taken, total) = (0, 0), () => total, Count, Count) { Loops = true };

        void Count()
        {
            while (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
            {
            }

            total++;
            Volatile.Write(ref taken, 0);
        }
    }

    public static PlainProgram Both_wait_for_each_other()
    {
        bool a = false, b = false;
        return new(
            () => (a, b) = (false, false),
            () => (a, b),
            () =>
            {
                while (!b)
                {
                }

                a = true;
            },
            () =>
            {
                while (!a)
                {
                }

                b = true;
            }) { Loops = true };
    }

    private sealed class VolatileBox
    {
        public int Data;
        public volatile bool Ready;
    }

    private struct Point
    {
        public int X;
        public int Y;
    }
}
