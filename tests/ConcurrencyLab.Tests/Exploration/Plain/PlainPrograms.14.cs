#pragma warning disable CA1840, IDE0079 // Both ways to ask for the number are tested.
namespace ConcurrencyLab.Tests;

/// <summary>What each thread has for itself.</summary>
internal static partial class PlainPrograms
{
    [ThreadStatic]
    private static int t_count;

    [ThreadStatic]
    private static Pair t_pair;

    public static PlainProgram Fields_of_one_thread_begin_anew()
    {
        var total = 0;
        return new(() => total = 0, () => total, Body, Body) { Ends = ["11", "22"] };

        void Body()
        {
            t_count++;
            t_pair.Left += 10;
            Interlocked.Increment(ref t_count);
            t_count--;
            total += t_count + t_pair.Left;
        }
    }

    public static PlainProgram Values_of_one_thread_begin_anew()
    {
        ThreadLocal<int> own = new(() => 5);
        var total = 0;
        return new(() => total = 0, () => total, Body, Body) { Ends = ["12", "6"] };

        void Body()
        {
            own.Value++;
            total += own.Value;
        }
    }

    public static PlainProgram Values_of_all_threads_are_read_in_the_end()
    {
        ThreadLocal<int> own = new();
        return new(() => own = new(() => 1, trackAllValues: true), () => string.Join(" ", own.Values.Order()), () => own.Value++, () => own.Value += 4) { Ends = ["2 5"] };
    }

    public static PlainProgram Data_of_one_thread_begins_anew()
    {
        var slot = Thread.AllocateDataSlot();
        var total = 0;
        return new(() => total = 0, () => total, Body, Body) { Ends = ["1", "2"] };

        void Body()
        {
            Thread.SetData(slot, (int)(Thread.GetData(slot) ?? 0) + 1);
            total += (int)Thread.GetData(slot)!;
        }
    }

    public static PlainProgram What_flows_into_threads_begins_anew()
    {
        AsyncLocal<int> flow = new();
        var (total, inner) = (0, 0);
        return new(
            () =>
            {
                (total, inner) = (0, 0);
                flow.Value += 10;
            },
            () => $"{total} {inner} {flow.Value}",
            () =>
            {
                flow.Value++;
                Thread child = new(() =>
                {
                    flow.Value += 100;
                    inner = flow.Value;
                });
                child.Start();
                child.Join();
                total += flow.Value;
            },
            () =>
            {
                flow.Value += 2;
                total += flow.Value;
            }) { Ends = ["11 111 10", "12 111 10", "23 111 10"] };
    }

    public static PlainProgram What_the_reset_leaves_to_its_own_thread_stays_there()
    {
        ThreadLocal<int> own = new(() => 3);
        var seen = 0;
        return new(
            () =>
            {
                t_count = own.Value = 7;
                seen = 0;
            },
            () => $"{t_count} {own.Value} {seen}",
            () => Interlocked.Add(ref seen, t_count + own.Value),
            () => Interlocked.Add(ref seen, t_count + own.Value)) { Ends = ["7 7 6"] };
    }

    public static PlainProgram Numbers_of_threads_differ_and_stay()
    {
        var ids = new int[4];
        var same = 0;
        return new(
            () =>
            {
                Array.Clear(ids);
                same = 0;
            },
            () => $"{string.Join(" ", ids)} {same}",
            () => Note(0),
            () => Note(2)) { Ends = ["1001 1003 1002 1004 4"] };

        void Note(int at)
        {
            ids[at] = Environment.CurrentManagedThreadId;
            Thread child = new(() => Interlocked.Add(ref same, Thread.CurrentThread.ManagedThreadId == Environment.CurrentManagedThreadId ? 1 : 0));
            child.Start();
            child.Join();
            ids[at + 1] = child.ManagedThreadId;
            Interlocked.Add(ref same, ids[at] == Thread.CurrentThread.ManagedThreadId ? 1 : 0);
        }
    }

    public static PlainProgram A_thread_is_the_one_that_was_made()
    {
        var (same, names) = (false, "");
        return new(
            () => (same, names) = (false, ""),
            () => $"{same} {names}",
            () =>
            {
                Thread? child = null;
                child = new(() => same = Thread.CurrentThread == child);
                child.Start();
                child.Join();
            },
            () =>
            {
                names = Thread.CurrentThread.Name ?? "none";
                Thread.CurrentThread.Name = "worker";
                names += Thread.CurrentThread.Name;
                Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
            }) { Ends = ["True noneworker"] };
    }

    public static PlainProgram A_thread_that_waits_for_another_one_of_the_explorer()
    {
        Thread? first = null;
        var (total, seen) = (0, 0);
        return new(
            () => (first, total, seen) = (null, 0, 0),
            () => seen,
            () =>
            {
                Volatile.Write(ref first, Thread.CurrentThread);
                total = 1;
            },
            () =>
            {
                if (Volatile.Read(ref first) is not { } other)
                    return;
                other.Join();
                seen = total;
            }) { Ends = ["0", "1"] };
    }
}
