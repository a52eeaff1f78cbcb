namespace ConcurrencyLab;

/// <summary>The first thread's work throws: that visit is not counted, and the others go on.</summary>
internal static class ThrowingVisit
{
    public static CheckResult Judge(Action<SharedNumber, Action> countVisit, int threads)
    {
        var run = new VisitRun(countVisit, threads, TurnOrder.Fair, firstFails: true);
        var lanes = run.Scheduler.Lanes;
        if (run.End != RunEnd.Finished)
            return new CheckResult.Failed(
                $"A の処理が例外を投げたあと、スレッド {string.Join("、", run.Scheduler.Unfinished)} がいつまでも進めませんでした。",
                new("enter-without-finally"),
                lanes);
        if (run.Scheduler.Threads[0].Failure is null)
            return new CheckResult.Failed(
                "A の処理が例外を投げたのに、呼び出し元に例外が届きませんでした。",
                new("exception-swallowed"),
                lanes);
        if (run.Scheduler.Threads[0].Failure is { } failure && failure != run.Thrown)
            return new CheckResult.Failed(
                $"A の処理が投げたのは InvalidOperationException です。呼び出し元に届いたのは {failure.GetType().Name} でした。",
                new("exception-wrapped"),
                lanes);
        return run.Number.Value == threads - 1
            ? new CheckResult.Passed($"{threads} 本のスレッドをどの順番で動かしても、正しく数えられました。下の表では、A の処理が例外を投げています。A は数えられず、残りの {threads - 1} 本は数え続けました。", lanes)
            : new CheckResult.Failed(
                $"A の処理が失敗したので、数えるのは残りの {threads - 1} 回です。結果は {run.Number.Value} でした。",
                new("failed-visit-counted"),
                lanes);
    }
}
