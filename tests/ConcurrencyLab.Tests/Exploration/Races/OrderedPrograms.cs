#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Programs in which everything that two threads touch is ordered.</summary>
internal static partial class OrderedPrograms
{
    public static RaceProgram A_lock()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body, Body);

        void Body()
        {
            lock (gate)
                total++;
        }
    }

    public static RaceProgram A_lock_type()
    {
        var total = 0;
        Lock gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
                total++;
        }
    }

    public static RaceProgram A_lock_scope()
    {
        var total = 0;
        Lock gate = new();
        return new("", Body, Body);

        void Body()
        {
            using (gate.EnterScope())
                total++;
        }
    }

    public static RaceProgram Enter_and_exit()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            Monitor.Enter(gate);
            try
            {
                total++;
            }
            finally
            {
                Monitor.Exit(gate);
            }
        }
    }

    public static RaceProgram A_lock_inside_itself()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
            {
                lock (gate)
                    total++;
                total++;
            }
        }
    }

    public static RaceProgram Each_access_locked()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            int t;
            lock (gate)
                t = total;
            t++;
            lock (gate)
                total = t;
        }
    }

    public static RaceProgram Only_read()
    {
        int x = 7, a = 0, b = 0;
        return new("", () => a = x, () => b = x);
    }

    public static RaceProgram Different_variables()
    {
        int a = 0, b = 0;
        return new("", () => a++, () => b++);
    }

    public static RaceProgram Different_elements()
    {
        int[] items = [0, 0];
        return new("", () => items[0]++, () => items[1]++);
    }

    public static RaceProgram Different_fields_of_a_structure()
    {
        var pair = (First: 0, Second: 0);
        return new("", () => pair.First++, () => pair.Second++);
    }

    public static RaceProgram Different_objects()
    {
        var (one, other) = (new Box(), new Box());
        return new("", () => one.Value++, () => other.Value++);
    }

    public static RaceProgram Local_variables()
    {
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            var own = 0;
            own++;
            Interlocked.Add(ref total, own);
        }
    }

    public static RaceProgram Interlocked_only()
    {
        var total = 0;
        return new("", () => Interlocked.Increment(ref total), () => Interlocked.Add(ref total, 2));
    }

    public static RaceProgram Compare_and_swap()
    {
        var max = 0;
        return new("", () => Record(1), () => Record(2));

        void Record(int value)
        {
            var seen = Volatile.Read(ref max);
            while (value > seen)
            {
                var before = Interlocked.CompareExchange(ref max, value, seen);
                if (before == seen)
                    return;
                seen = before;
            }
        }
    }
}
