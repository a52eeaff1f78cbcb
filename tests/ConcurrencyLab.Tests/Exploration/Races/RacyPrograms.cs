#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Programs in which nothing orders some accesses, though most of their runs give what is expected.</summary>
internal static partial class RacyPrograms
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
}
