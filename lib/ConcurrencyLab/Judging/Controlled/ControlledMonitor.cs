namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Monitor"/>: the real locks, taken only when they are free.</summary>
[Replaces(typeof(Monitor))]
internal static class ControlledMonitor
{
    public static void Enter(object obj)
    {
        Take(obj, null);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static void Enter(object obj, ref bool lockTaken)
    {
        if (lockTaken)
            throw new ArgumentException("lockTaken は false で渡してください。", nameof(lockTaken));
        lockTaken = Take(obj, null);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static bool TryEnter(object obj) => Take(obj, 0);

    public static bool TryEnter(object obj, int millisecondsTimeout) => Take(obj, Operation.Limit(millisecondsTimeout));

    public static bool TryEnter(object obj, TimeSpan timeout) => Take(obj, Operation.Limit(timeout));

    public static void TryEnter(object obj, ref bool lockTaken) => lockTaken = Take(obj, 0);

    public static void TryEnter(object obj, int millisecondsTimeout, ref bool lockTaken) => lockTaken = Take(obj, Operation.Limit(millisecondsTimeout));

    public static void TryEnter(object obj, TimeSpan timeout, ref bool lockTaken) => lockTaken = Take(obj, Operation.Limit(timeout));

    public static void Exit(object obj)
    {
        Current.Scheduler?.ReleasePoint(obj);
        // While it is still held: whoever really waits for it takes it at once.
        if (Monitor.IsEntered(obj))
            Owners.Of(obj).Release();
        Monitor.Exit(obj);
    }

    private static bool Take(object obj, int? limit)
    {
        if (Current.Scheduler is null)
            return Monitor.TryEnter(obj, limit ?? Timeout.Infinite);
        // Null throws as in the original.
        if (obj is null)
            Monitor.Enter(obj!);
        var (owners, me) = (Owners.Of(obj!), Current.Thread);
        var isTaken = Operation.Do(obj!, limit, () => owners.IsFreeFor(me), () => Monitor.TryEnter(obj!) || IsTakenFromOutside(obj!, owners, limit));
        if (isTaken)
            owners.Take();
        return isTaken;
    }

    // Held by code that is not controlled: there is nothing but to wait for it really.
    private static bool IsTakenFromOutside(object obj, Owners owners, int? limit) =>
        limit != 0 && owners.Thread is null && Operation.WaitBeside(() => Monitor.TryEnter(obj, limit ?? Timeout.Infinite));
}
