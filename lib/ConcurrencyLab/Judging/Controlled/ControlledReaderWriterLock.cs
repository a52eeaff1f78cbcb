namespace ConcurrencyLab;

/// <summary>Stands for <see cref="ReaderWriterLockSlim"/>.</summary>
[Replaces(typeof(ReaderWriterLockSlim))]
internal static class ControlledReaderWriterLock
{
    public static void EnterReadLock(ReaderWriterLockSlim gate) => Enter(gate, null, gate.TryEnterReadLock);

    public static void EnterWriteLock(ReaderWriterLockSlim gate) => Enter(gate, null, gate.TryEnterWriteLock);

    public static void EnterUpgradeableReadLock(ReaderWriterLockSlim gate) => Enter(gate, null, gate.TryEnterUpgradeableReadLock);

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterReadLock);

    public static bool TryEnterReadLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterReadLock);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterWriteLock);

    public static bool TryEnterWriteLock(ReaderWriterLockSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.TryEnterWriteLock);

    public static bool TryEnterUpgradeableReadLock(ReaderWriterLockSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.TryEnterUpgradeableReadLock);

    public static void ExitReadLock(ReaderWriterLockSlim gate) => Exit(gate, gate.ExitReadLock);

    public static void ExitWriteLock(ReaderWriterLockSlim gate) => Exit(gate, gate.ExitWriteLock);

    public static void ExitUpgradeableReadLock(ReaderWriterLockSlim gate) => Exit(gate, gate.ExitUpgradeableReadLock);

    private static void Enter(ReaderWriterLockSlim gate, int? limit, Func<int, bool> take)
    {
        Take(gate, limit, take);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    private static bool Take(ReaderWriterLockSlim gate, int? limit, Func<int, bool> take) => Current.Scheduler is null
        ? take(limit ?? Timeout.Infinite)
        : Operation.DoAfterChange(gate, limit, () => take(0));

    private static void Exit(ReaderWriterLockSlim gate, Action exit)
    {
        exit();
        Owners.Of(gate).Changed();
    }
}
