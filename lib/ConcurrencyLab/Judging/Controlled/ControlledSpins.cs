namespace ConcurrencyLab;

/// <summary>Stands for waiting by looking again and again: it is noted, and takes turns.</summary>
[Replaces(typeof(SpinWait), typeof(SpinLock))]
internal static class ControlledSpins
{
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

        scheduler.NoteBusyWait();
        for (scheduler.SchedulingPoint(); !condition(); scheduler.SchedulingPoint())
        {
        }
    }

    public static void Enter(ref SpinLock gate, ref bool lockTaken)
    {
        if (Current.Scheduler is not { } scheduler)
        {
            gate.Enter(ref lockTaken);
            return;
        }

        scheduler.NoteBusyWait();
        for (scheduler.SchedulingPoint(); !lockTaken; scheduler.SchedulingPoint())
            gate.TryEnter(ref lockTaken);
    }

    public static void TryEnter(ref SpinLock gate, ref bool lockTaken)
    {
        Current.Scheduler?.NoteBusyWait();
        Current.Scheduler?.SchedulingPoint();
        gate.TryEnter(ref lockTaken);
    }
}
