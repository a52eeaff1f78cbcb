using FetchAll = System.Func<string[], System.Func<string, System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>, System.TimeSpan, System.Threading.Tasks.Task<string[]>>;

namespace ConcurrencyLab;

/// <summary>演習 5-3: 20 個のパスを、同時に 4 個まで、制限時間の中で取得する。</summary>
[Exercise("5-3")]
public static class Exercise5_3
{
    private static readonly TimeSpan s_noLimit = TimeSpan.FromMinutes(5);

    /// <summary>すべてのパスを取得するメソッドを判定します。メソッドは、パスの配列、1 つを取得するメソッド、制限時間を受け取ります。</summary>
    /// <param name="fetchAllAsync">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<string[], Func<string, CancellationToken, Task<string>>, TimeSpan, Task<string[]>> fetchAllAsync)
    {
        Argument.NotNull(fetchAllAsync);
        return Check.RunAsync(typeof(Exercise5_3), () =>
            Thrown.At(Judge(InstrumentedCopy.Of(fetchAllAsync), fetchAllAsync), () => Judge(fetchAllAsync, fetchAllAsync))
            ?? new CheckResult.Passed($"{FetchRun.Paths.Count} 件の結果が、パスの順にそろいました。同時に進めたのは、いちばん多いときで {FetchRun.MostAtOnce} 件でした。制限時間が過ぎると、途中の取得も取りやめました。"));
    }

    private static CheckResult? Judge(FetchAll fetchAllAsync, Delegate code) =>
        Disposed(AllInTime(fetchAllAsync, code) ?? FetchLimit.Comes(fetchAllAsync, code) ?? Again(fetchAllAsync, code) ?? FetchLimit.IsFar(fetchAllAsync));

    private static CheckResult? AllInTime(FetchAll fetchAllAsync, Delegate code)
    {
        using var run = new FetchRun(fetchAllAsync, s_noLimit);
        for (var ended = 0; ;)
        {
            var expected = Math.Clamp(FetchRun.Paths.Count - ended, 1, FetchRun.MostAtOnce);
            if (run.Begin(expected, s_noLimit / 2) is { } broken)
                return broken;
            var pending = run.Pending;
            if (run.Call.IsCompleted)
                return pending.Count > 0 && run.Call.Failure is null ? ReturnsEarly(pending.Count) : WrongResults(run);
            if (pending.Count > FetchRun.MostAtOnce)
                return new CheckResult.Failed($"{pending.Count} 件が同時に進んでいました。", FetchHints.TooMany(code));
            if (pending.Count == 0)
                return new CheckResult.TimedOut("途中で止まり、終わりません。", FetchHints.Stuck);
            if (pending.Count < expected)
                return TooFew(run, ended);
            // The last one first, so that results which are kept as they come are out of order; and one at a time at first:
            // another one may begin as soon as one has ended.
            var ending = run.All.Count <= 2 * FetchRun.MostAtOnce ? pending.TakeLast(1) : pending.Reverse();
            foreach (var fetch in ending)
                fetch.Release();
            ended += ending.Count();
        }
    }

    /// <summary>What the call whose limit came left behind outside, such as places that it did not give back.</summary>
    private static CheckResult? Again(FetchAll fetchAllAsync, Delegate code)
    {
        const string Called = "制限時間が過ぎた後に、もう一度呼びました。";
        return AllInTime(fetchAllAsync, code) switch
        {
            CheckResult.TimedOut stuck => stuck with { Reason = Called + stuck.Reason, Hint = FetchHints.NotReleased },
            CheckResult.Failed wrong => wrong with { Reason = Called + wrong.Reason, Hint = wrong.Hint == FetchHints.TooFew ? FetchHints.NotReleased : wrong.Hint },
            var other => other,
        };
    }

    private static CheckResult? TooFew(FetchRun run, int ended)
    {
        var (all, pending) = (run.All.Count, run.Pending);
        if (ended != 1 || pending.Count != FetchRun.MostAtOnce - 1)
            return TooFew(pending.Count, all, ended > 1 && !run.BeginsInOrder ? FetchHints.DealtOut : FetchHints.TooFew);
        // One of four has ended, and no other has begun: do they when all four have?
        foreach (var fetch in pending)
            fetch.Release();
        return run.Begin(1, s_noLimit / 2)
            ?? (run.Pending.Count > 0 ? TooFew(pending.Count, all, FetchHints.InGroups)
            : run.Call.IsCompleted ? WrongResults(run)
            : new CheckResult.TimedOut($"{all} 件を取得した後、次の取得が始まりません。", FetchHints.Stuck));
    }

    private static CheckResult.Failed TooFew(int pending, int all, Hint hint) =>
        new($"同時に進んでいたのは {pending} 件でした。まだ {FetchRun.Paths.Count - all} 件が始まっていません。", hint);

    private static CheckResult.Failed ReturnsEarly(int pending) =>
        new($"{pending} 件がまだ終わっていないのに、メソッドが終わりました。", new("returns-early"));

    private static CheckResult? WrongResults(FetchRun run)
    {
        if (run.Call.IsCanceled || run.Call.Failure is OperationCanceledException)
            return FetchLimit.TooEarly;
        if (run.Call.Failure is { } failure)
            return Thrown.By(failure);
        string[] expected = [.. FetchRun.Paths.Select(PendingCall.ResultOf)];
        var results = run.Call.Result<string[]>() ?? [];
        if (!results.SequenceEqual(expected))
            return results.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
                ? new CheckResult.Failed("結果はすべてありますが、順序がパスの順ではありません。", new("out-of-order"))
                : new CheckResult.Failed($"{expected.Length} 件の結果のうち、正しい場所にあったのは {expected.Zip(results).Count(pair => pair.First == pair.Second)} 件でした。", new("results-lost"));
        return run.All.All(fetch => fetch.Token.CanBeCanceled) ? null : new CheckResult.Failed(
            "fetchAsync に渡された CancellationToken は、取りやめを伝えられないものでした。",
            new("token-not-passed"));
    }

    private static CheckResult? Disposed(CheckResult? result) =>
        result is CheckResult.Threw threw && threw.Message.StartsWith(nameof(ObjectDisposedException), StringComparison.Ordinal) ? threw with { Hint = FetchHints.DisposedEarly } : result;
}
