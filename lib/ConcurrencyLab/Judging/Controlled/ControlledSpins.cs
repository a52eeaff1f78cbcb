namespace ConcurrencyLab;

/// <summary>Stands for waiting by looking again and again: it is noted, and takes turns.</summary>
[Replaces(typeof(SpinWait), typeof(SpinLock))]
internal static class ControlledSpins
{
    // A SpinLock is a structure, which nothing can be noted about: all of them count as one.
    private static readonly object s_all = new();

    public static void SpinOnce(ref SpinWait spin) => SpinOnce(ref spin, -1);

    public static void SpinOnce(ref SpinWait spin, int sleep1Threshold)
    {
        Current.Scheduler?.SchedulingPoint();
        // Without its sleeps.
        spin.SpinOnce(-1);
    }

    public static void SpinUntil(Func<bool> condition)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            SpinWait.SpinUntil(condition);
            return;
        }

        for (scheduler.SchedulingPoint(); !condition(); scheduler.SchedulingPoint())
            scheduler.NoteRound(Current.Thread!);
    }

    public static bool SpinUntil(Func<bool> condition, TimeSpan timeout) => SpinUntil(condition, Operation.Limit(timeout) ?? Timeout.Infinite);

    // The limit comes when nobody else can go on, or when somebody is held for as long as any limit.
    public static bool SpinUntil(Func<bool> condition, int millisecondsTimeout)
    {
        if (Current.Scheduler is not { } scheduler)
            return SpinWait.SpinUntil(condition, millisecondsTimeout);
        if (Operation.Limit(millisecondsTimeout) is not { } limit)
        {
            SpinUntil(condition);
            return true;
        }

        scheduler.NoteLimit();
        scheduler.SchedulingPoint();
        if (condition())
            return true;
        scheduler.NoteBusyWait();
        if (limit > 0)
            scheduler.Block(new Wait(static () => false) { Limit = limit });
        return condition();
    }

    public static void Enter(ref SpinLock gate, ref bool lockTaken)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            gate.Enter(ref lockTaken);
            return;
        }

        scheduler.SchedulingPoint(s_all, null);
        while (!TryTake(ref gate, ref lockTaken, out var seen))
        {
            scheduler.NoteBusyWait();
            scheduler.Block(new Wait(() => Owners.Of(s_all).Changes != seen) { For = s_all });
        }
    }

    public static void TryEnter(ref SpinLock gate, ref bool lockTaken)
    {
        Operation.LookPoint(s_all);
        if (!TryTake(ref gate, ref lockTaken, out _))
            Current.Scheduler?.NoteBusyWait();
    }

    public static void TryEnter(ref SpinLock gate, TimeSpan timeout, ref bool lockTaken) => TryEnter(ref gate, Operation.Limit(timeout) ?? Timeout.Infinite, ref lockTaken);

    public static void TryEnter(ref SpinLock gate, int millisecondsTimeout, ref bool lockTaken)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            gate.TryEnter(millisecondsTimeout, ref lockTaken);
            return;
        }

        var limit = Operation.Limit(millisecondsTimeout);
        if (limit > 0)
            scheduler.NoteLimit();
        Operation.LookPoint(s_all);
        while (!TryTake(ref gate, ref lockTaken, out var seen))
        {
            scheduler.NoteBusyWait();
            if (limit == 0 || !scheduler.Block(new Wait(() => Owners.Of(s_all).Changes != seen) { For = s_all, Limit = limit }))
                return;
        }
    }

    public static bool IsHeld(ref SpinLock gate)
    {
        Operation.LookPoint(s_all);
        return gate.IsHeld;
    }

    public static void Exit(ref SpinLock gate)
    {
        Current.Scheduler?.ReleasePoint(s_all);
        gate.Exit();
        LockFlow.Give(s_all);
        Owners.Of(s_all).Changed();
    }

    public static void Exit(ref SpinLock gate, bool useMemoryBarrier)
    {
        Current.Scheduler?.ReleasePoint(s_all);
        gate.Exit(useMemoryBarrier);
        LockFlow.Give(s_all);
        Owners.Of(s_all).Changed();
    }

    private static bool TryTake(ref SpinLock gate, ref bool lockTaken, out int seen)
    {
        seen = Owners.Of(s_all).Changes;
        gate.TryEnter(ref lockTaken);
        if (!lockTaken)
            return false;
        Current.Scheduler?.Acquired(s_all);
        LockFlow.Take(s_all);
        return true;
    }
}
