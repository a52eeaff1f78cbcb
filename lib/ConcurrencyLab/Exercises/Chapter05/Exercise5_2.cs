namespace ConcurrencyLab;

/// <summary>演習 5-2: await をまたいでも正しいカウンター。</summary>
[Exercise("5-2")]
public static class Exercise5_2
{
    private const int AtOnce = 3;

    private static readonly Hint NeverReleased = new(
        "never-released", "入った数と出た数が合っていません。WaitAsync で入ったら、どの道を通っても 1 回 Release してください。入ったまま、もう一度入ろうとしてもいけません。");

    private static readonly Hint NoFinally = new(
        "no-finally", "例外が出ると、Release まで進みません。WaitAsync の後を try で囲み、finally で Release してください。");

    /// <summary>訪問を 1 回数えるメソッドを判定します。読み取りと書き込みのあいだに、await する処理があります。</summary>
    /// <param name="countVisitAsync">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        Argument.NotNull(countVisitAsync);
        return Check.RunAsync("5-2", () => Lost(countVisitAsync) ?? Failing(countVisitAsync) ?? OnThreads(countVisitAsync)
            ?? new CheckResult.Passed("3 件が同時に来ても、1 件が失敗しても、何本のスレッドから来ても、正しく数えました。待つあいだ、スレッドはふさがりませんでした。"));
    }

    /// <summary>Two visits one after the other, which shows what is given back too often, then three at once.</summary>
    private static CheckResult? Lost(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        using var run = new AsyncVisits(countVisitAsync);
        if ((run.Count(1, NeverReleased) ?? run.Count(1, NeverReleased) ?? run.Count(AtOnce, NeverReleased)) is { } broken)
            return broken;
        return run.Failure is { } failure ? Thrown(failure)
            : run.Number.Value == AtOnce + 2 ? null
            : new CheckResult.Failed($"2 件を順に、続けて {AtOnce} 件を同時に数えたので、{AtOnce + 2} になるはずでした。結果は {run.Number.Value} でした。", SemaphoreHints.Of(countVisitAsync));
    }

    private static CheckResult? Failing(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        using var run = new AsyncVisits(countVisitAsync);
        if (run.Count(AtOnce, NoFinally, firstFails: true) is { } broken)
            return broken;
        if (run.Failures.FirstOrDefault(failure => failure is not WorkFailedException) is { } other)
            return other.InnerException is WorkFailedException
                ? new CheckResult.Failed($"workAsync() が投げた例外は WorkFailedException です。呼び出し元に届いたのは {other.GetType().Name} でした。", new("exception-replaced", "例外は、そのまま届けてください。catch して別の例外を投げずに、try と finally を使います。"))
                : Thrown(other);
        if (run.Failures.Count == 0)
            return new CheckResult.Failed("workAsync() が投げた例外が、呼び出し元に届きませんでした。", new("exception-swallowed", "catch で例外を消さないでください。try と finally なら、例外はそのまま呼び出し元へ届きます。"));
        return run.Number.Value == AtOnce - 1 ? null : new CheckResult.Failed(
            $"{AtOnce} 件のうち 1 件は workAsync() が失敗したので、{AtOnce - 1} になるはずでした。結果は {run.Number.Value} でした。",
            !SemaphoreHints.UsesNumber(countVisitAsync) ? SemaphoreHints.NotThroughTheNumber : new("counted-a-failure", "workAsync() が例外を投げたら、その 1 件は数えません。書くのは、workAsync() が終わってからです。finally の中で書かないでください。"));
    }

    // Reading and writing with no await between is safe on one thread only.
    private static CheckResult? OnThreads(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        foreach (var turns in (Turns[])[Turns.Fair, Turns.FirstThrough])
        {
            var number = new SharedNumber(turns);
            for (var i = 0; i < AtOnce; i++)
#pragma warning disable VSTHRD002 // The thread is the scheduler's own.
                number.Scheduler.Add(() => countVisitAsync(number, () => Task.CompletedTask).GetAwaiter().GetResult());
#pragma warning restore VSTHRD002
            var end = number.Scheduler.Run();
            if (RunResult.Of(number.Scheduler, end, NeverReleased) is { } broken)
                return broken;
            if (number.Value != AtOnce)
                return new CheckResult.Failed(
                    $"スレッドが 1 本なら正しく数えます。けれども、{AtOnce} 本から呼ぶと、{AtOnce} になるはずが {number.Value} でした。",
                    new("unguarded-on-threads", "読むところと書くところのあいだに await がなくても、await の後は別々のスレッドが同時に続きを実行できます。読んでから書き終えるまでを守ってください。"),
                    number.Scheduler.Lanes);
        }

        return null;
    }

    private static CheckResult Thrown(Exception failure) => failure is SemaphoreFullException ? new CheckResult.Failed("Release が、入った回数より多く呼ばれました（SemaphoreFullException）。", SemaphoreHints.ReleasedTwice) : Check.Threw(failure);
}
