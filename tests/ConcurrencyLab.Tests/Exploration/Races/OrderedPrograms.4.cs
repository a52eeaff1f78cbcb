using System.Collections.Concurrent;

#pragma warning disable CA1508, IDE0059, IDE0060, CS0219, VSTHRD002, VSTHRD103, IDE0079
namespace ConcurrencyLab.Tests;

internal static partial class OrderedPrograms
{
    public static RaceProgram A_list_in_a_lock()
    {
        List<int> list = [];
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            lock (gate)
                list.Add(list.Count);
        }
    }

    public static RaceProgram Several_permits_at_once()
    {
        SemaphoreSlim ready = new(0);
        var (total, seen) = (0, 0);
        return new(
            "",
            () =>
            {
                total = 1;
                ready.Release(2);
            },
            () =>
            {
                ready.Wait();
                _ = total;
            },
            () =>
            {
                ready.Wait();
                seen = total;
            });
    }

    public static RaceProgram A_concurrent_dictionary()
    {
        ConcurrentDictionary<string, int> counts = new();
        return new("", Body, Body);

        void Body() => counts.AddOrUpdate("a", 1, (_, n) => n + 1);
    }

    public static RaceProgram Handed_over_in_a_queue()
    {
        ConcurrentQueue<Box> queue = new();
        var seen = 0;
        return new(
            "",
            () =>
            {
                var box = new Box();
                box.Value = 5;
                queue.Enqueue(box);
            },
            () =>
            {
                if (queue.TryDequeue(out var box))
                    seen = box.Value;
            });
    }

    public static RaceProgram A_synchronized_try()
    {
        var total = 0;
        object gate = new();
        return new("", Body, Body);

        void Body()
        {
            if (!Monitor.TryEnter(gate, 1000))
                return;
            total++;
            Monitor.Exit(gate);
        }
    }

    private sealed class Box
    {
        public int Value;
    }

    private sealed class VolatileBox
    {
        public volatile bool Ready;
    }

    public static RaceProgram One_upgradeable_reader_after_another()
    {
        ReaderWriterLockSlim gate = new();
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            gate.EnterUpgradeableReadLock();
            total++;
            gate.ExitUpgradeableReadLock();
        }
    }

    public static RaceProgram A_spin_lock()
    {
        SpinLock gate = new(enableThreadOwnerTracking: false);
        var total = 0;
        return new("", Body, Body);

        void Body()
        {
            var taken = false;
            gate.Enter(ref taken);
            total++;
            gate.Exit();
        }
    }

    public static RaceProgram What_each_thread_has_for_itself() => new("", () => t_own++, () => t_own++);

    public static RaceProgram A_lazy_value()
    {
        var made = 0;
        return new("", () =>
        {
            Lazy<int> lazy = new(() => ++made);
            var other = new Thread(() => _ = lazy.Value + made);
            other.Start();
            _ = lazy.Value + made;
            other.Join();
        });
    }

    [ThreadStatic]
    private static int t_own;
}
