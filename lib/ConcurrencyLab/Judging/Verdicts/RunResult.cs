namespace ConcurrencyLab;

/// <summary>The verdict on a scheduler that did not get to its end, or threw.</summary>
internal static class RunResult
{
    private static readonly Hint Endless = new("endless-loop");
    private static readonly Hint NobodyPulses = new("nobody-pulses");
    private static readonly Hint HomeMadeLock = new("home-made-lock");

    /// <summary>Null when all threads finished without an exception.</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="end">How its run ended.</param>
    /// <param name="deadlock">Advice for the case that everybody waits.</param>
    /// <param name="busyWait">Advice for who looks again and again; without one, that this is a home-made lock.</param>
    /// <param name="abandoned">Advice for the case that a thread ended with a mutex; null where it is the same.</param>
    public static CheckResult? Of(ControlledScheduler scheduler, RunEnd end, Hint deadlock, Hint? busyWait = null, Hint? abandoned = null) => end switch
    {
        RunEnd.Deadlock => new CheckResult.TimedOut($"スレッド {string.Join("、", scheduler.Unfinished)} が待ったまま、だれも進めません。{scheduler.Circle}", scheduler.LacksPulse ? NobodyPulses : deadlock, scheduler.Lanes),
        RunEnd.BusyWait => new CheckResult.Failed("待たされたスレッドが、止まって待たずに、空いたかどうかを繰り返し調べていました。", busyWait ?? HomeMadeLock, scheduler.Lanes),
        RunEnd.StepLimit => new CheckResult.TimedOut($"スレッド {string.Join("、", scheduler.Unfinished)} が動き続けています。", Endless, scheduler.Lanes),
        _ when scheduler.Failure is AbandonedMutexException => new CheckResult.Failed(
            "Mutex を持ったまま終わったスレッドがありました。次に待っていたスレッドには、AbandonedMutexException が投げられました。", abandoned ?? deadlock, scheduler.Lanes),
        _ => scheduler.Failure is { } failure ? Thrown.By(failure, scheduler.Lanes) : null,
    };
}
