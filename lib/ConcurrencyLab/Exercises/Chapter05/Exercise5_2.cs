using CountVisit = System.Func<ConcurrencyLab.SharedNumber, System.Func<System.Threading.Tasks.Task>, System.Threading.Tasks.Task>;

namespace ConcurrencyLab;

/// <summary>演習 5-2: await をまたいでも正しいカウンター。</summary>
[Exercise("5-2")]
public static class Exercise5_2
{
    private const int AtOnce = 3;

    private static readonly Hint s_neverReleased = new("never-released");

    private static readonly Hint s_noFinally = new("no-finally");

    /// <summary>訪問を 1 回数えるメソッドを判定します。読み取りと書き込みのあいだに、await する処理があります。</summary>
    /// <param name="countVisitAsync">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        Argument.NotNull(countVisitAsync);
        return Check.RunAsync(typeof(Exercise5_2), () => Judge(countVisitAsync)
            ?? new CheckResult.Passed("3 件が同時に来ても、1 件が失敗しても、何本のスレッドから来ても、正しく数えました。待つあいだ、スレッドはふさがりませんでした。"));
    }

    private static CheckResult? Judge(CountVisit code)
    {
        // What is made at the first call is made anew in each run: two may make it at the same time.
        using var state = LearnerState.Of(code);
        var copy = InstrumentedCopy.Of(code);
        return Thrown.At(Lost(copy, code) ?? Failing(copy, code) ?? Slow(copy), () => Lost(code, code) ?? Failing(code, code) ?? Slow(code))
            ?? VisitsOnThreads.Judge(copy, code, state, s_neverReleased);
    }

    /// <summary>Two visits one after the other, which shows what is given back too often, then three at once.</summary>
    private static CheckResult? Lost(CountVisit countVisitAsync, Delegate code)
    {
        using var run = new AsyncVisits(countVisitAsync);
        if ((run.Count(1, s_neverReleased) ?? run.Count(1, s_neverReleased) ?? run.Count(AtOnce, s_neverReleased)) is { } broken)
            return broken;
        return run.Failure is { } failure ? SemaphoreHints.Threw(failure, code)
            : run.Number.Value == AtOnce + 2 ? null
            : new CheckResult.Failed($"2 件を順に、続けて {AtOnce} 件を同時に数えたので、{AtOnce + 2} になるはずでした。結果は {run.Number.Value} でした。", SemaphoreHints.Of(code, run.Guards));
    }

    private static CheckResult? Failing(CountVisit countVisitAsync, Delegate code)
    {
        using var run = new AsyncVisits(countVisitAsync);
        if (run.Count(AtOnce, s_noFinally, firstFails: true) is { } broken)
            return broken;
        if (run.Failures.FirstOrDefault(failure => failure is not WorkFailedException) is { } other)
            return other.InnerException is WorkFailedException
                ? new CheckResult.Failed($"workAsync() が投げた例外は WorkFailedException です。呼び出し元に届いたのは {other.GetType().Name} でした。", new("exception-replaced"))
                : SemaphoreHints.Threw(other, code);
        if (run.Failures.Count == 0)
            return new CheckResult.Failed("workAsync() が投げた例外が、呼び出し元に届きませんでした。", new("exception-swallowed"));
        if (run.Failures.Count > 1)
            return new CheckResult.Failed($"{AtOnce} 件のうち、workAsync() が失敗したのは 1 件です。けれども、{run.Failures.Count} 件が例外を投げました。", new("failure-spreads"));
        return run.Number.Value == AtOnce - 1 ? null : new CheckResult.Failed(
            $"{AtOnce} 件のうち 1 件は workAsync() が失敗したので、{AtOnce - 1} になるはずでした。結果は {run.Number.Value} でした。",
            !SemaphoreHints.UsesNumber(code) ? SemaphoreHints.NotThroughTheNumber : run.Number.Value < AtOnce - 1 ? new("undone-too-much") : new("counted-a-failure"));
    }

    /// <summary>The work takes longer than any time limit: whoever gives up then says so, and does not count.</summary>
    private static CheckResult? Slow(CountVisit countVisitAsync)
    {
        using var run = new AsyncVisits(countVisitAsync);
        if (run.Count(AtOnce, s_neverReleased, isSlow: true) is { } broken)
            return run.HasExpired ? LimitIgnored("その後の数え方が合いませんでした") : broken;
        return run.Number.Value != run.Counted ? LimitIgnored($"{run.Counted} 件が数え終わりました。けれども、結果は {run.Number.Value} でした")
            : run.Failures.FirstOrDefault(failure => failure is not (TimeoutException or OperationCanceledException)) is { } failure ? LimitIgnored($"{failure.GetType().Name} が投げられました")
            : null;
    }

    private static CheckResult.Failed LimitIgnored(string outcome) => new(
        $"workAsync() に時間がかかり、入るのを待つ時間の上限が過ぎると、{outcome}。",
        new("limit-ignored"));
}
