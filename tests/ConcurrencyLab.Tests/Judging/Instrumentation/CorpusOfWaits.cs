#pragma warning disable VSTHRD002, VSTHRD103, xUnit1031, xUnit1051, IDE0079
namespace ConcurrencyLab.Tests;

/// <summary>Locks that spin, values made once, events that are looked at, and tokens.</summary>
internal static class CorpusOfWaits
{
    public static object? Spin_lock()
    {
        SpinLock gate = new();
        var (first, second) = (false, false);
        gate.Enter(ref first);
        gate.Exit();
        gate.TryEnter(ref second);
        gate.Exit(useMemoryBarrier: true);
        return (first, second, gate.IsHeld);
    }

    public static object? Lazy_values()
    {
        var calls = 0;
        Lazy<int> once = new(() => ++calls), unguarded = new(() => ++calls, LazyThreadSafetyMode.None);
        return (once.Value + once.Value, unguarded.Value, calls);
    }

    public static object? Lazy_that_fails()
    {
        Lazy<int> broken = new(() => throw new InvalidOperationException("だめ"));
        return broken.Value;
    }

    public static object? Events_and_counts_that_are_looked_at()
    {
        using ManualResetEventSlim gate = new();
        using CountdownEvent left = new(2);
        using SemaphoreSlim room = new(1);
        gate.Set();
        left.Signal();
        room.Wait();
        return (gate.IsSet, left.CurrentCount, left.IsSet, room.CurrentCount);
    }

    public static object? Waits_that_are_cancelled_already()
    {
        using ManualResetEventSlim gate = new();
        gate.Wait(new CancellationToken(canceled: true));
        return null;
    }

    public static object? The_handle_of_a_token()
    {
        using CancellationTokenSource source = new();
        var before = source.Token.WaitHandle.WaitOne(1);
        source.Cancel();
        return (before, source.Token.WaitHandle.WaitOne());
    }

    public static object? Upgradeable_read_lock()
    {
        using ReaderWriterLockSlim gate = new();
        var isTaken = gate.TryEnterUpgradeableReadLock(TimeSpan.FromMilliseconds(1));
        gate.EnterWriteLock();
        gate.ExitWriteLock();
        gate.ExitUpgradeableReadLock();
        return (isTaken, gate.IsUpgradeableReadLockHeld);
    }

    public static object? A_timer_that_comes()
    {
        using ManualResetEventSlim gate = new();
        var seen = 0;
        using Timer timer = new(state =>
        {
            seen = (int)state!;
            gate.Set();
        }, 4, 1, Timeout.Infinite);
        gate.Wait();
        return seen;
    }

    public static object? A_timer_that_is_set_later_and_one_that_is_given_up()
    {
        using ManualResetEventSlim gate = new();
        var calls = 0;
        Timer late = new(_ => gate.Set()), never = new(_ => calls++, null, Timeout.Infinite, Timeout.Infinite);
        never.Dispose();
        late.Change(1, Timeout.Infinite);
        gate.Wait();
        late.Dispose();
        return calls;
    }

    public static object? The_older_lock_for_readers_and_a_writer()
    {
        ReaderWriterLock gate = new();
        gate.AcquireReaderLock(Timeout.Infinite);
        var cookie = gate.UpgradeToWriterLock(Timeout.Infinite);
        var isWriter = gate.IsWriterLockHeld;
        gate.DowngradeFromWriterLock(ref cookie);
        var isReader = gate.IsReaderLockHeld;
        gate.ReleaseReaderLock();
        gate.AcquireWriterLock(TimeSpan.FromSeconds(1));
        gate.ReleaseWriterLock();
        return (isWriter, isReader, gate.IsReaderLockHeld, gate.IsWriterLockHeld);
    }

    public static object? Looking_for_a_while_at_what_is_there() =>
        (SpinWait.SpinUntil(() => true, 10), SpinWait.SpinUntil(() => false, 0), SpinWait.SpinUntil(() => true, TimeSpan.FromSeconds(1)));
}
