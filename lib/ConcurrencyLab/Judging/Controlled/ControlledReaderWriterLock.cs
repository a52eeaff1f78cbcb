using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="ReaderWriterLockSlim"/>.</summary>
[Replaces(typeof(ReaderWriterLockSlim))]
internal static class ControlledReaderWriterLock
{
    private static readonly ConditionalWeakTable<ReaderWriterLockSlim, object> s_readers = [];
    private static readonly ConditionalWeakTable<ReaderWriterLockSlim, object> s_upgraders = [];

    public static void EnterReadLock(ReaderWriterLockSlim gate) => Enter(gate, gate.TryEnterReadLock, ReaderWriterUse.Read);

    public static void EnterWriteLock(ReaderWriterLockSlim gate) => Enter(gate, gate.TryEnterWriteLock, ReaderWriterUse.Write);

    public static void EnterUpgradeableReadLock(ReaderWriterLockSlim gate)
    {
        TryUpgradeable(gate, null);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterReadLock, ReaderWriterUse.Read);

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterReadLock, ReaderWriterUse.Read);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterWriteLock, ReaderWriterUse.Write);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterWriteLock, ReaderWriterUse.Write);

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
        var isTaken = Take(gate, limit, gate.TryEnterUpgradeableReadLock, ReaderWriterUse.Upgradeable);
        if (isTaken)
            Current.Scheduler?.Acquired(Upgraders(gate));
        return isTaken;
    }

    private static void Enter(ReaderWriterLockSlim gate, Func<int, bool> take, ReaderWriterUse use)
    {
        Take(gate, null, take, use);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    private static bool Take(ReaderWriterLockSlim gate, int? limit, Func<int, bool> take, ReaderWriterUse use)
    {
        if (Current.Scheduler is not { } scheduler)
            return take(limit ?? Timeout.Infinite);
        if (!Operation.DoAfterChange(gate, limit, MayBeFree(gate, use), () => take(0)))
            return false;
        Keep(gate, use);
        NoteTaken(gate);
        if (use == ReaderWriterUse.Write)
            scheduler.Acquired(Readers(gate));
        return true;
    }

    private static void Keep(ReaderWriterLockSlim gate, ReaderWriterUse use)
    {
        Current.Thread!.Held.Add(gate);
        LockFlow.Take(gate, use == ReaderWriterUse.Write || gate.IsUpgradeableReadLockHeld ? LockMode.Exclusive : LockMode.Read);
    }

    private static void Exit(ReaderWriterLockSlim gate, Action exit, object by)
    {
        Current.Scheduler?.ReleasePoint(gate);
        exit();
        Current.Thread?.Held.Remove(gate);
        LockFlow.Give(gate);
        Owners.Of(gate).Changed(by);
        NoteTaken(gate);
    }

    private static Func<bool> MayBeFree(ReaderWriterLockSlim gate, ReaderWriterUse use)
    {
        var (owners, writers, upgraders) = (Owners.Of(gate), TakenAlone.Of(gate), TakenAlone.Of(Upgraders(gate)));
        // Asked while the calling thread waits: what it holds itself does not change.
        var isUpgrading = gate.IsUpgradeableReadLockHeld;
        return () => writers.IsOver(owners) && (use == ReaderWriterUse.Read || isUpgrading || upgraders.IsOver(owners));
    }

    // What the calling thread has now, also when it has given back only a part.
    private static void NoteTaken(ReaderWriterLockSlim gate)
    {
        if (gate.IsWriteLockHeld)
            TakenAlone.Of(gate).Note(Owners.Of(gate));
        if (gate.IsUpgradeableReadLockHeld)
            TakenAlone.Of(Upgraders(gate)).Note(Owners.Of(gate));
    }

    // One at a time, beside the readers.
    private static object Upgraders(ReaderWriterLockSlim gate) => s_upgraders.GetOrCreateValue(gate);

    // What readers did comes before what a writer does next, but not before what other readers do.
    private static object Readers(ReaderWriterLockSlim gate) => s_readers.GetOrCreateValue(gate);
}
