#pragma warning disable CA1508, IDE0059, IDE0079, CA2002
namespace ConcurrencyLab.Tests;

internal static partial class PlainPrograms
{
    public static PlainProgram A_lock_given_back_too_early()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            int t;
            lock (gate)
                t = total;
            lock (gate)
                total = t + 1;
        }
    }

    public static PlainProgram Opposite_locks()
    {
        var total = 0;
        object a = new(), b = new();
        return new(() => total = 0, () => total, () => Nest(a, b), () => Nest(b, a));

        void Nest(object outer, object inner)
        {
            lock (outer)
            {
                lock (inner)
                    total++;
            }
        }
    }

    public static PlainProgram Philosophers()
    {
        var eaten = 0;
        object[] forks = [new(), new(), new()];
        return new(() => eaten = 0, () => eaten, () => Eat(0), () => Eat(1), () => Eat(2));

        void Eat(int place)
        {
            lock (forks[place])
            {
                lock (forks[(place + 1) % 3])
                    eaten++;
            }
        }
    }

    public static PlainProgram A_lock_inside_itself()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            lock (gate)
            {
                lock (gate)
                    total++;
            }
        }
    }

    public static PlainProgram A_lock_that_is_kept()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            Monitor.Enter(gate);
            total++;
            if (total > 1)
                Monitor.Exit(gate);
        }
    }

    public static PlainProgram A_lock_of_one_only()
    {
        var total = 0;
        object gate = new();
        return new(
            () => total = 0,
            () => total,
            () =>
            {
                lock (gate)
                    total++;
            },
            () => total++);
    }

    public static PlainProgram Two_locks_for_two_variables()
    {
        int a = 0, b = 0;
        object first = new(), second = new();
        return new(() => (a, b) = (0, 0), () => (a, b), Count, Count);

        void Count()
        {
            lock (first)
                a++;
            lock (second)
                b += a;
        }
    }

    public static PlainProgram Try_to_enter()
    {
        int inside = 0, missed = 0;
        object gate = new();
        return new(() => (inside, missed) = (0, 0), () => (inside, missed), Visit, Visit);

        void Visit()
        {
            if (Monitor.TryEnter(gate))
            {
                inside++;
                Monitor.Exit(gate);
            }
            else
            {
                Interlocked.Increment(ref missed);
            }
        }
    }

    public static PlainProgram Try_with_a_limit()
    {
        var total = 0;
        object gate = new();
        return new(() => total = 0, () => total, Count, Count);

        void Count()
        {
            var isTaken = Monitor.TryEnter(gate, 100);
            total++;
            if (isTaken)
                Monitor.Exit(gate);
        }
    }

    public static PlainProgram Interlocked_counts()
    {
        var total = 0;
        return new(() => total = 0, () => total, Count, Count, Count);

        void Count() => Interlocked.Increment(ref total);
    }

    public static PlainProgram Interlocked_numbers()
    {
        int total = 0, a = 0, b = 0;
        return new(() => (total, a, b) = (0, 0, 0), () => (a, b), () => a = Interlocked.Increment(ref total), () => b = Interlocked.Increment(ref total));
    }

    public static PlainProgram Atomic_and_not()
    {
        var total = 0;
        return new(() => total = 0, () => total, () => Interlocked.Add(ref total, 10), () => total++);
    }
}
