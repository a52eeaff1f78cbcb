using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="ReaderWriterLock"/>, the older of the two: it tells that a limit came by an exception.</summary>
[Replaces(typeof(ReaderWriterLock))]
internal static class ControlledOldReaderWriterLock
{
    private static readonly ConditionalWeakTable<ReaderWriterLock, object> s_readers = [];

    public static void AcquireReaderLock(ReaderWriterLock gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout), gate.AcquireReaderLock);

    public static void AcquireReaderLock(ReaderWriterLock gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout), gate.AcquireReaderLock);

    public static void AcquireWriterLock(ReaderWriterLock gate, int millisecondsTimeout) => TakeAlone(gate, Operation.Limit(millisecondsTimeout));

    public static void AcquireWriterLock(ReaderWriterLock gate, TimeSpan timeout) => TakeAlone(gate, Operation.Limit(timeout));

    public static void ReleaseReaderLock(ReaderWriterLock gate)
    {
        Current.Scheduler?.ReleasePoint(gate);
        // By a writer it gives back one of its turns as a writer.
        var by = gate.IsWriterLockHeld ? gate : Readers(gate);
        gate.ReleaseReaderLock();
        Released(gate, by);
    }

    public static void ReleaseWriterLock(ReaderWriterLock gate)
    {
        Current.Scheduler?.ReleasePoint(gate);
        gate.ReleaseWriterLock();
        Released(gate, gate);
    }

    // All its turns at once, as a reader or as a writer.
    public static LockCookie ReleaseLock(ReaderWriterLock gate)
    {
        Current.Scheduler?.ReleasePoint(gate);
        var by = gate.IsWriterLockHeld ? gate : Readers(gate);
        var cookie = gate.ReleaseLock();
        Current.Thread?.Held.RemoveAll(held => held == gate);
        LockFlow.Give(gate);
        Owners.Of(gate).Changed(by);
        return cookie;
    }

    public static void RestoreLock(ReaderWriterLock gate, ref LockCookie lockCookie)
    {
        if (Current.Scheduler is not null)
            throw new InvalidOperationException("ReaderWriterLock.RestoreLock の順番は、調べられません。AcquireWriterLock か AcquireReaderLock に書き換えてください。");
        gate.RestoreLock(ref lockCookie);
    }

    // As in the original, whoever upgrades lets others write first, and reads again where the limit came.
    public static LockCookie UpgradeToWriterLock(ReaderWriterLock gate, int millisecondsTimeout)
    {
        if (Current.Scheduler is null || gate.IsWriterLockHeld)
            return gate.UpgradeToWriterLock(millisecondsTimeout);
        var wasReading = gate.IsReaderLockHeld;
        if (wasReading)
            ReleaseReaderLock(gate);
        try
        {
            TakeAlone(gate, Operation.Limit(millisecondsTimeout));
        }
        catch (ApplicationException) when (wasReading)
        {
            Take(gate, null, gate.AcquireReaderLock);
            throw;
        }

        return default;
    }

    public static LockCookie UpgradeToWriterLock(ReaderWriterLock gate, TimeSpan timeout) => UpgradeToWriterLock(gate, Operation.Limit(timeout) ?? Timeout.Infinite);

    public static void DowngradeFromWriterLock(ReaderWriterLock gate, ref LockCookie lockCookie)
    {
        if (Current.Scheduler is null || lockCookie != default)
        {
            gate.DowngradeFromWriterLock(ref lockCookie);
            return;
        }

        // No other writer comes in between.
        gate.ReleaseWriterLock();
        gate.AcquireReaderLock(0);
        Owners.Of(gate).Changed(gate);
    }

    private static void TakeAlone(ReaderWriterLock gate, int? limit)
    {
        Take(gate, limit, gate.AcquireWriterLock);
        TakenAlone.Of(gate).Note(Owners.Of(gate));
        Current.Scheduler?.Acquired(Readers(gate));
    }

    private static void Take(ReaderWriterLock gate, int? limit, Action<int> take)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            take(limit ?? Timeout.Infinite);
            return;
        }

        // What it throws at the limit comes from the lock itself.
        if (!Operation.DoAfterChange(gate, limit, () => TakenAlone.Of(gate).IsOver(Owners.Of(gate)), () => TryTake(take)))
            take(0);
        Current.Thread!.Held.Add(gate);
        LockFlow.Take(gate, gate.IsWriterLockHeld ? LockMode.Exclusive : LockMode.Read);
        scheduler.Note(Operation.TookALock);
    }

    private static bool TryTake(Action<int> take)
    {
        try
        {
            take(0);
            return true;
        }
        catch (ApplicationException)
        {
            return false;
        }
    }

    private static void Released(ReaderWriterLock gate, object by)
    {
        Current.Thread?.Held.Remove(gate);
        LockFlow.Give(gate);
        Owners.Of(gate).Changed(by);
    }

    // What readers did comes before what a writer does next, but not before what other readers do.
    private static object Readers(ReaderWriterLock gate) => s_readers.GetOrCreateValue(gate);
}
