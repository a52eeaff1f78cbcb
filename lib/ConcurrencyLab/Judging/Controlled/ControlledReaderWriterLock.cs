using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="ReaderWriterLockSlim"/>.</summary>
[Replaces(typeof(ReaderWriterLockSlim))]
internal static class ControlledReaderWriterLock
{
    private static readonly ConditionalWeakTable<ReaderWriterLockSlim, object> s_readers = [];
    private static readonly ConditionalWeakTable<ReaderWriterLockSlim, object> s_upgraders = [];

    public static void EnterReadLock(ReaderWriterLockSlim gate) => Enter(gate, gate.TryEnterReadLock);

    public static void EnterWriteLock(ReaderWriterLockSlim gate) => Enter(gate, gate.TryEnterWriteLock, isExclusive: true);

    public static void EnterUpgradeableReadLock(ReaderWriterLockSlim gate)
    {
        TryUpgradeable(gate, null);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterReadLock);

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterReadLock);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterWriteLock, isExclusive: true);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterWriteLock, isExclusive: true);

    public static bool TryEnterUpgradeableReadLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => TryUpgradeable(gate, Operation.Limit(millisecondsTimeout));

    public static bool TryEnterUpgradeableReadLock(ReaderWriterLockSlim gate, TimeSpan timeout) => TryUpgradeable(gate, Operation.Limit(timeout));

    public static void ExitReadLock(ReaderWriterLockSlim gate) => Exit(gate, gate.ExitReadLock, Readers(gate));

    public static void ExitWriteLock(ReaderWriterLockSlim gate) => Exit(gate, gate.ExitWriteLock, gate);

    public static void ExitUpgradeableReadLock(ReaderWriterLockSlim gate)
    {
        Exit(gate, gate.ExitUpgradeableReadLock, Readers(gate));
        Current.Scheduler?.Released(Upgraders(gate));
    }

    private static bool TryUpgradeable(ReaderWriterLockSlim gate, int? limit)
    {
        var isTaken = Take(gate, limit, gate.TryEnterUpgradeableReadLock);
        if (isTaken)
            Current.Scheduler?.Acquired(Upgraders(gate));
        return isTaken;
    }

    private static void Enter(ReaderWriterLockSlim gate, Func<int, bool> take, bool isExclusive = false)
    {
        Take(gate, null, take, isExclusive);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    private static bool Take(ReaderWriterLockSlim gate, int? limit, Func<int, bool> take, bool isExclusive = false)
    {
        if (Current.Scheduler is not { } scheduler)
            return take(limit ?? Timeout.Infinite);
        var isTaken = Operation.DoAfterChange(gate, limit, () => take(0));
        if (isTaken)
            Current.Thread!.Held.Add(gate);
        if (isTaken && isExclusive)
            scheduler.Acquired(Readers(gate));
        return isTaken;
    }

    private static void Exit(ReaderWriterLockSlim gate, Action exit, object by)
    {
        Current.Scheduler?.ReleasePoint(gate);
        exit();
        Current.Thread?.Held.Remove(gate);
        Owners.Of(gate).Changed(by);
    }

    // One at a time, beside the readers.
    private static object Upgraders(ReaderWriterLockSlim gate) => s_upgraders.GetOrCreateValue(gate);

    // What readers did comes before what a writer does next, but not before what other readers do.
    private static object Readers(ReaderWriterLockSlim gate) => s_readers.GetOrCreateValue(gate);
}
