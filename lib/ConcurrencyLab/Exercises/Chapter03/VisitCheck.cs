namespace ConcurrencyLab;

/// <summary>What the two counting exercises have in common: no order of the threads may lose a visit.</summary>
internal static class VisitCheck
{
    private static readonly Hint NeverReleased = new("never-released");

    private static readonly Hint NobodyGetsIn = new("nobody-gets-in");

    private static readonly Hint NotThroughTheNumber = new("not-through-the-number");

    private static readonly Hint WorkUndone = new("work-undone");

    private static readonly Hint WorkRepeated = new("work-repeated");

    /// <summary>Null when every order gives the right count.</summary>
    public static CheckResult? Count(Action<SharedNumber, Action> countVisit, int threads)
    {
        var code = CodeReading.Of(countVisit);
        var copy = InstrumentedCopy.Of(countVisit);
        using var state = LearnerState.Of(countVisit);
        var alone = new VisitRun(copy, 1, TurnOrder.Fair);
        if (alone.End == RunEnd.Deadlock && code.Locks)
            return new CheckResult.TimedOut("1 本のスレッドから 1 回呼んでも、待ったまま進めません。", NobodyGetsIn, alone.Scheduler.Lanes);
        var last = TurnOrder.Fair;
        var wrong = Schedules.FindFailure(areAlike: true, order =>
        {
            state.Restore();
            last = order;
            var run = new VisitRun(copy, threads, order);
            return (run.Scheduler, Count(run, code, threads));
        });
        state.Restore();
        wrong = RaceEvidence.In(wrong, follow => new VisitRun(copy, threads, last, follow: follow).Scheduler);
        state.Restore();
        return Thrown.At(wrong, () => Count(new VisitRun(countVisit, threads, TurnOrder.Fair), code, threads))
            ?? (Conditions.IsAllCopied ? null : UnderStress(countVisit, code));
    }

    private static CheckResult? Count(VisitRun run, CodeReading code, int threads)
    {
        if (RunResult.Of(run.Scheduler, run.End, NeverReleased) is { } broken)
            return broken;
        if (run.HasWorkUndone)
            return new CheckResult.Failed("CountVisit が戻ったとき、work() が終わっていないスレッドがありました。", WorkUndone, run.Scheduler.Lanes);
        if (run.HasWorkRepeated)
            return new CheckResult.Failed("1 回の CountVisit の中で、work() を 2 回以上呼んだスレッドがありました。", WorkRepeated, run.Scheduler.Lanes);
        return run.Number.Value == threads ? null : Lost(code, run, threads);
    }

    private static CheckResult.Failed Lost(CodeReading code, VisitRun run, int threads)
    {
        var reason = $"{threads} 本のスレッドが 1 回ずつ数えたので、{threads} になるはずでした。結果は {run.Number.Value} でした。";
        return code.Has("SharedNumber.Read") && code.Has("SharedNumber.Write")
            ? new(reason + "下の表で、だれかが書く前に、ほかのスレッドが同じ値を読んだところを探してください。", run.Scheduler.HasExpired ? LockHints.LimitIgnored : LockHints.Of(code, run.Scheduler, VisitRun.IsOfNumber), run.Scheduler.Lanes)
            : new(reason, NotThroughTheNumber, run.Scheduler.Lanes);
    }

    // For what could not be copied.
    private static CheckResult? UnderStress(Action<SharedNumber, Action> countVisit, CodeReading code)
    {
        var visits = new SharedNumber();
        Action body = () => countVisit(visits, () => { });
        var stress = StressRun.Run(body, body, body);
        if (StressResult.Of(stress, NeverReleased) is { } broken)
            return broken;
        return visits.Value == stress.Calls ? null : new CheckResult.Failed(
            $"3 本のスレッドが休まずに {stress.Calls:N0} 回数えると、結果は {visits.Value:N0} でした。",
            code.Locks ? LockHints.Unseen(code) : LockHints.HomeMadeLock);
    }
}
