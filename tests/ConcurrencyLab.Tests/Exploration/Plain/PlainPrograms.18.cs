namespace ConcurrencyLab.Tests;

/// <summary>Locks, signals and atomic operations, used well and badly.</summary>
internal static partial class PlainPrograms
{
    public static PlainProgram One_upgradeable_reader_makes_it()
    {
        ReaderWriterLockSlim gate = new();
        var (x, made) = (0, 0);
        return new(() => (x, made) = (0, 0), () => made, Make, Make, Read) { Ends = ["1"], Loops = true };

        void Make()
        {
            gate.EnterUpgradeableReadLock();
            try
            {
                if (x == 0)
                {
                    gate.EnterWriteLock();
                    try
                    {
                        (x, made) = (1, made + 1);
                    }
                    finally
                    {
                        gate.ExitWriteLock();
                    }
                }
            }
            finally
            {
                gate.ExitUpgradeableReadLock();
            }
        }

        void Read()
        {
            gate.EnterReadLock();
            _ = x;
            gate.ExitReadLock();
        }
    }

    public static PlainProgram A_read_lock_that_ends_before_the_write_lock()
    {
        ReaderWriterLockSlim gate = new();
        var x = 0;
        return new(() => x = 0, () => x, Add, Add) { Ends = ["1", "2"], Loops = true };

        void Add()
        {
            gate.EnterReadLock();
            var seen = x;
            gate.ExitReadLock();
            gate.EnterWriteLock();
            x = seen + 1;
            gate.ExitWriteLock();
        }
    }

    public static PlainProgram The_greatest_of_three()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Raise(5), () => Raise(7), () => Raise(6)) { Ends = ["7"], Loops = true };

        void Raise(int to)
        {
            int seen;
            do
            {
                seen = Volatile.Read(ref max);
                if (to <= seen)
                    return;
            }
            while (Interlocked.CompareExchange(ref max, to, seen) != seen);
        }
    }

    public static PlainProgram The_greatest_compared_too_late()
    {
        var max = 0;
        return new(() => max = 0, () => max, () => Raise(5), () => Raise(7)) { Ends = ["5", "7"] };

        void Raise(int to)
        {
            if (to > max)
                Interlocked.CompareExchange(ref max, to, max);
        }
    }

    public static PlainProgram One_place_for_two_items()
    {
        object gate = new();
        int? slot = null;
        var seen = "";
        return new(() => (slot, seen) = (null, ""), () => seen, () =>
        {
            Put(1);
            Put(2);
        }, () => seen = $"{Take()}{Take()}") { Ends = ["12"], Loops = true };

        void Put(int item)
        {
            lock (gate)
            {
                while (slot is not null)
                    Monitor.Wait(gate);
                slot = item;
                Monitor.PulseAll(gate);
            }
        }

        int Take()
        {
            lock (gate)
            {
                while (slot is null)
                    Monitor.Wait(gate);
                var item = slot.Value;
                slot = null;
                Monitor.PulseAll(gate);
                return item;
            }
        }
    }

    // Both wait, are woken by one item: the second finds none. If one comes late it waits for ever.
    public static PlainProgram Waiting_once_and_not_looking_again()
    {
        object gate = new();
        Queue<int> queue = new();
        return new(() => queue = new(), () => queue.Count, () =>
        {
            lock (gate)
            {
                queue.Enqueue(1);
                Monitor.PulseAll(gate);
            }
        }, Take, Take) { Ends = ["デッドロック: B は知らせを待つ。", "デッドロック: C は知らせを待つ。", "例外: Queue empty."], Loops = true };

        void Take()
        {
            lock (gate)
            {
                if (queue.Count == 0)
                    Monitor.Wait(gate);
                queue.Dequeue();
            }
        }
    }

    public static PlainProgram A_semaphore_that_is_full()
    {
        SemaphoreSlim gate = new(1, 1);
        var failed = 0;
        return new(() => (gate, failed) = (new(1, 1), 0), () => failed, () =>
        {
            gate.Wait();
            Release();
        }, Release) { Ends = ["1"] };

        void Release()
        {
            try
            {
                gate.Release();
            }
            catch (SemaphoreFullException)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    public static PlainProgram A_count_that_grows_too_late()
    {
        CountdownEvent count = new(1);
        var added = false;
        return new(() => (count, added) = (new(1), false), () => $"{added} {count.IsSet}", () => count.Signal(), () =>
        {
            if (added = count.TryAddCount())
                count.Signal();
        }) { Ends = ["False True", "True True"] };
    }
}
