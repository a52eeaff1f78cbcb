namespace ConcurrencyLab;

/// <summary>The first thread's work throws: that visit is not counted, and the others go on.</summary>
internal static class ThrowingVisit
{
    private static readonly Hint EnterWithoutFinally = new("enter-without-finally");

    /// <summary>Passed when that is so in every order.</summary>
    public static CheckResult Judge(Action<SharedNumber, Action> countVisit, int threads)
    {
        var code = CodeReading.Of(countVisit);
        var copy = InstrumentedCopy.Of(countVisit);
        using var state = LearnerState.Of(countVisit);
        Lanes? shown = null;
        var wrong = Schedules.FindFailure(areAlike: false, order =>
        {
            state.Restore();
            var run = new VisitRun(copy, threads, order, firstFails: true);
            shown ??= run.Scheduler.Lanes;
            return (run.Scheduler, Wrong(run, code) ?? Miscounted(run, code, copy, threads));
        });
        return wrong ?? (CheckResult)new CheckResult.Passed(
            $"{threads} 本のスレッドを、試したどの順番で動かしても、正しく数えられました。下の表では、A の処理が例外を投げています。A は数えられず、残りの {threads - 1} 本は数え続けました。",
            shown);
    }

    private static CheckResult.Failed? Wrong(VisitRun run, CodeReading code)
    {
        var lanes = run.Scheduler.Lanes;
        if (run.End != RunEnd.Finished)
            return new(
                $"A の処理が例外を投げたあと、スレッド {string.Join("、", run.Scheduler.Unfinished)} がいつまでも進めませんでした。",
                EnterWithoutFinally,
                lanes);
        if (run.Scheduler.Threads[0].Failure is not { } failure)
            return new(
                "A の処理が例外を投げたのに、呼び出し元に例外が届きませんでした。",
                code.Has("Task.ContinueWith") ? new("continued-after-failure") : new("exception-swallowed"),
                lanes);
        if (failure != run.Thrown)
            return new(
                $"A の処理が投げたのは InvalidOperationException です。呼び出し元に届いたのは {failure.GetType().Name} でした。",
                new("exception-wrapped"),
                lanes);
        // Such as that of a mutex whose owner has ended.
        return run.Scheduler.Threads.FirstOrDefault(thread => thread is { IsAdded: true, Index: > 0, Failure: not null }) is { } hit
            ? new($"A の処理が例外を投げたあと、スレッド {hit.Name} にも例外が出ました（{hit.Failure!.GetType().Name}: {hit.Failure.Message}）。", EnterWithoutFinally, lanes)
            : null;
    }

    private static CheckResult.Failed? Miscounted(VisitRun run, CodeReading code, Action<SharedNumber, Action> copy, int threads)
    {
        if (run.Number.Value == threads - 1)
            return null;
        return new(
            $"A の処理が失敗したので、数えるのは残りの {threads - 1} 回です。結果は {run.Number.Value} でした。",
            new VisitRun(copy, 1, TurnOrder.Fair, firstFails: true).Number.Value > 0 ? new("failed-visit-counted") : HintForUndoing(code, run.Scheduler),
            run.Scheduler.Lanes);
    }

    // Alone it does not count the failed visit, so that it takes it back, but not in one piece.
    private static Hint HintForUndoing(CodeReading code, ControlledScheduler run) => GuardReading.Of(run.Guards, VisitRun.IsOfNumber) switch
    {
        GuardFault.NoLock or GuardFault.Elsewhere or GuardFault.ReadsOnly or GuardFault.WritesOnly or GuardFault.Sometimes => new("undo-outside-the-lock"),
        var fault => LockHints.Of(fault, code, run),
    };
}
