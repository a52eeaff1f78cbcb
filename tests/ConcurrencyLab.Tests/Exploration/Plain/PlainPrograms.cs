#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

/// <summary>Small programs, each a public method, with variables.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram Two_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            var t = total;
            t++;
            total = t;
        }
    }

    public static PlainProgram Three_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count() => total++;
    }

    public static PlainProgram Two_counts_twice()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            total++;
            total++;
        }
    }

    public static PlainProgram Three_threads_of_four()
    {
        int total = 0, other = 0;
        return new(() => (total, other) = (0, 0), () => (total, other), Count, Count, Count);

        void Count()
        {
            var t = total;
            other += 2;
            total = t + 1;
        }
    }

    public static PlainProgram Different_variables()
    {
        int a = 0, b = 0;
        return new(() => (a, b) = (0, 0), () => (a, b), () => a++, () => b++);
    }

    public static PlainProgram Store_buffering()
    {
        int x = 0, y = 0, a = 0, b = 0;
        return new(
            () => (x, y, a, b) = (0, 0, 0, 0),
            () => (a, b),
            () =>
            {
                x = 1;
                a = y;
            },
            () =>
            {
                y = 1;
                b = x;
            });
    }

    public static PlainProgram Message_passing()
    {
        int data = 0, ready = 0, seen = -1;
        return new(
            () => (data, ready, seen) = (0, 0, -1),
            () => seen,
            () =>
            {
                data = 42;
                ready = 1;
            },
            () =>
            {
                if (ready == 1)
                    seen = data;
            });
    }

    public static PlainProgram Load_buffering()
    {
        int x = 0, y = 0, a = 0, b = 0;
        return new(
            () => (x, y, a, b) = (0, 0, 0, 0),
            () => (a, b),
            () =>
            {
                a = x;
                y = 1;
            },
            () =>
            {
                b = y;
                x = 1;
            });
    }

    public static PlainProgram Independent_readers()
    {
        int x = 0, y = 0, a = 0, b = 0, c = 0, d = 0;
        return new(
            () => (x, y, a, b, c, d) = (0, 0, 0, 0, 0, 0),
            () => (a, b, c, d),
            () => x = 1,
            () => y = 1,
            () =>
            {
                a = x;
                b = y;
            },
            () =>
            {
                c = y;
                d = x;
            });
    }

    public static PlainProgram Last_writer()
    {
        var x = 0;
        return new(() => x = 0, () => x, () => x = 1, () => x = 2, () => x = 3);
    }

    public static PlainProgram Reader_and_writers()
    {
        int x = 0, seen = 0;
        return new(() => (x, seen) = (0, 0), () => (x, seen), () => x = 1, () => x = 2, () => seen = x);
    }

    public static PlainProgram A_lock_around_a_count()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count()
        {
            lock (gate)
                total++;
        }
    }

    public static PlainProgram A_lock_type()
    {
        var total = 0;
        Lock gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            lock (gate)
                total++;
        }
    }
}
