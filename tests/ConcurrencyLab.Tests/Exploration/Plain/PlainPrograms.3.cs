#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram Two_atomic_steps()
    {
        int x = 0, y = 0;
        return new(() => (x, y) = (0, 0), () => (x, y), Move, Move);

        void Move()
        {
            var before = Interlocked.Exchange(ref x, y + 1);
            Interlocked.Add(ref y, before);
        }
    }

    public static PlainProgram Compare_and_swap()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Record(120), () => Record(300));

        void Record(int value)
        {
            var seen = max;
            while (value > seen)
            {
                var before = Interlocked.CompareExchange(ref max, value, seen);
                if (before == seen)
                    return;
                seen = before;
            }
        }
    }

    public static PlainProgram Check_then_act()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Record(120), () => Record(300), () => Record(200));

        void Record(int value)
        {
            if (value > max)
                max = value;
        }
    }

    public static PlainProgram Two_seats_of_one()
    {
        bool taken = false;
        var sold = 0;
        return new(() => (taken, sold) = (false, 0), () => sold, Book, Book);

        void Book()
        {
            if (taken)
                return;
            taken = true;
            sold++;
        }
    }

    public static PlainProgram Volatile_flag()
    {
        var box = new VolatileBox();
        var seen = -1;
        return new(
            () => (box, seen) = (new VolatileBox(), -1),
            () => seen,
            () =>
            {
                box.Data = 7;
                box.Ready = true;
            },
            () =>
            {
                if (box.Ready)
                    seen = box.Data;
            });
    }

    public static PlainProgram Elements_apart()
    {
        int[] counts = [0, 0];
        return new(() => counts = [0, 0], () => counts, () => counts[0]++, () => counts[1]++);
    }

    public static PlainProgram Elements_together()
    {
        int[] counts = [0, 0];
        return new(() => counts = [0, 0], () => counts, () => counts[0]++, () => counts[0] += 2, () => counts[1] = counts[0]);
    }

    public static PlainProgram An_index_that_moves()
    {
        int[] items = [0, 0, 0];
        var next = 0;
        return new(() => (items, next) = ([0, 0, 0], 0), () => (items[0], items[1], items[2], next), () => Add(1), () => Add(2));

        void Add(int item)
        {
            items[next] = item;
            next++;
        }
    }

    public static PlainProgram A_list()
    {
        List<int> list = [];
        return new(() => list = [], () => list, () => list.Add(1), () => list.Add(2), () => list.Insert(0, list.Count));
    }

    public static PlainProgram A_dictionary()
    {
        Dictionary<string, int> counts = [];
        return new(() => counts = [], () => counts["a"], Count, Count);

        void Count() => counts["a"] = counts.GetValueOrDefault("a") + 1;
    }

    public static PlainProgram A_concurrent_dictionary()
    {
        System.Collections.Concurrent.ConcurrentDictionary<string, int> counts = new();
        return new(() => counts = new(), () => counts["a"], Count, Count);

        void Count()
        {
            var seen = counts.GetOrAdd("a", 0);
            counts["a"] = seen + 1;
        }
    }

    public static PlainProgram A_structure()
    {
        var point = new Point();
        return new(() => point = default, () => (point.X, point.Y), () => point.X++, () => point.Y++, () => point = new Point { X = 10, Y = 10 });
    }

    public static PlainProgram By_reference()
    {
        var total = 0;
        return new(() => total = 0, () => total, () => Add(ref total), () => Add(ref total));

        static void Add(ref int to) => to++;
    }

    public static PlainProgram An_object_made_at_the_first_call()
    {
        object? gate = null;
        var total = 0;
        return new(() => (gate, total) = (null, 0), () => total, Count, Count);

        void Count()
        {
            gate ??= new object();
            lock (gate)
                total++;
        }
    }

    public static PlainProgram An_exception_in_the_wrong_order()
    {
        var x = 1;
        return new(() => x = 1, () => x, () => x = 6 / x, () => x = 0);
    }
}
