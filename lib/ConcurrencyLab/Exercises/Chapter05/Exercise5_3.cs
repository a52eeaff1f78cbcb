using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>演習 5-3: 20 個のパスを、同時に 4 個まで、制限時間の中で取得する。</summary>
[Exercise("5-3")]
public static class Exercise5_3
{
    private const int MostAtOnce = 4;
    private static readonly TimeSpan NoLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortLimit = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pace = ShortLimit / 10;
    private static readonly string[] s_paths = [.. Enumerable.Range(1, 20).Select(i => $"/{i}")];

    private static readonly Hint Stuck = new("never-completes", "fetchAsync がすべて終わったら、結果を返してください。入った数と出た数が合っているかも確かめてください。");

    private static readonly Hint LimitIgnored = new(
        "limit-ignored", "制限時間が使われていません。new CancellationTokenSource(limit) を作り、その Token を、同時に進める仕組みと fetchAsync に渡してください。");

    /// <summary>すべてのパスを取得するメソッドを判定します。メソッドは、パスの配列、1 つを取得するメソッド、制限時間を受け取ります。</summary>
    /// <param name="fetchAllAsync">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<string[], Func<string, CancellationToken, Task<string>>, TimeSpan, Task<string[]>> fetchAllAsync)
    {
        Argument.NotNull(fetchAllAsync);
        return Check.RunAsync("5-3", () => AllInTime(fetchAllAsync) ?? Overdue(fetchAllAsync)
            ?? new CheckResult.Passed($"20 件の結果が、パスの順にそろいました。同時に進めたのは、いちばん多いときで {MostAtOnce} 件でした。制限時間が過ぎると、途中の取得も取りやめました。"));
    }

    private static CheckResult? AllInTime(Func<string[], Func<string, CancellationToken, Task<string>>, TimeSpan, Task<string[]>> fetchAllAsync)
    {
        using var stage = new AsyncStage();
        using var held = new HeldCalls(stage);
        var call = stage.Start(() => fetchAllAsync([.. s_paths], (path, token) => held.CallAsync(0, path, token), NoLimit));
        while (!call.IsCompleted)
        {
            var expected = Math.Clamp(s_paths.Length - held.All.Count(fetch => fetch.Task.IsCompleted), 1, MostAtOnce);
            var end = stage.Wait(() => call.IsCompleted || held.Pending.Count >= expected);
            if (end == StageEnd.Stalled && held.Pending.Count > 0)
                return TooFew(stage, held, call);
            if (StageResult.Of(end, "途中で止まり、終わりません。", Stuck) is { } broken)
                return broken;
            if (StageResult.Of(stage.Settle(), "途中で止まり、終わりません。", Stuck) is { } stuck)
                return stuck;
            var pending = held.Pending;
            if (call.IsCompleted && pending.Count > 0 && call.Failure is null)
                return new CheckResult.Failed($"{pending.Count} 件がまだ終わっていないのに、メソッドが終わりました。", new("returns-early", "fetchAsync の Task を await していません。すべて終わるまで待ってください。"));
            if (pending.Count > MostAtOnce)
                return new CheckResult.Failed($"{pending.Count} 件が同時に進んでいました。", TooManyHint(fetchAllAsync));
            if (pending.Count == held.All.Count && stage.KeepsAnotherThread())
                return StageResult.Elsewhere;
            // The last one first, so that results which are kept as they come are out of order; and one at a time at first:
            // another one may begin as soon as one has ended.
            foreach (var fetch in held.All.Count <= 2 * MostAtOnce ? pending.TakeLast(1) : pending.Reverse())
                fetch.Release();
        }

        return WrongResults(call, held);
    }

    private static CheckResult? TooFew(AsyncStage stage, HeldCalls held, StageCall call)
    {
        var (all, pending) = (held.All.Count, held.Pending);
        if (all != MostAtOnce || pending.Count != MostAtOnce - 1)
            return TooFew(pending.Count, all, new("too-few-at-once", "1 件を await し終えてから次を始めると、待ちが重なりません。4 件までは同時に進めてください。Parallel.ForEachAsync の MaxDegreeOfParallelism が使えます。書かないと、上限は CPU コアの数になります。"));
        // One of four has ended, and no other has begun: do they when all four have?
        foreach (var fetch in pending)
            fetch.Release();
        var end = stage.Wait(() => call.IsCompleted || held.Pending.Count > 0);
        return held.Pending.Count > 0
            ? TooFew(pending.Count, all, new("in-groups", "4 件ずつの組に分けると、組の中のいちばん遅い 1 件を、残りの 3 件分の空きが待ちます。1 件終わったら、すぐに次の 1 件を始めてください。Parallel.ForEachAsync か SemaphoreSlim(4, 4) を使うと、そうなります。"))
            : StageResult.Of(end, $"{all} 件を取得した後、次の取得が始まりません。", Stuck) ?? WrongResults(call, held);
    }

    private static CheckResult.Failed TooFew(int pending, int all, Hint hint) =>
        new($"同時に進んでいたのは {pending} 件でした。まだ {s_paths.Length - all} 件が始まっていません。", hint);

    private static Hint TooManyHint(Delegate code) => MadeAgain.In(code, typeof(SemaphoreSlim), typeof(ParallelOptions))
        ? new("limit-made-per-path", "上限を決めるもの（SemaphoreSlim や ParallelOptions）を、パスごとに新しく作っています。それぞれが別の入り口なので、だれも待ちません。繰り返しの外に 1 つ作り、全部のパスで使ってください。")
        : new("too-many-at-once", "同時に進めてよいのは 4 件までです。Select で呼ぶと、その場ですべて始まります。Parallel.ForEachAsync の MaxDegreeOfParallelism か、SemaphoreSlim(4, 4) で限ってください。MaxDegreeOfParallelism を書かないと、上限は CPU コアの数になります。");

    private static CheckResult? WrongResults(StageCall call, HeldCalls held)
    {
        if (call.IsCanceled || call.Failure is OperationCanceledException)
            return new CheckResult.Failed("制限時間にはまだ余裕があるのに、取りやめました。", new("cancelled-too-early", "制限時間には、引数の limit を使ってください。"));
        if (call.Failure is { } failure)
            return Check.Threw(failure);
        string[] expected = [.. s_paths.Select(HeldCall.ResultOf)];
        var results = call.Result<string[]>() ?? [];
        if (!results.SequenceEqual(expected))
            return results.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
                ? new CheckResult.Failed("結果はすべてありますが、順序がパスの順ではありません。", new("out-of-order", "終わった順に加えると、順序が変わります。大きさ 20 の配列を作り、それぞれが自分の番号の場所に書いてください。"))
                : new CheckResult.Failed($"{expected.Length} 件の結果のうち、正しい場所にあったのは {expected.Zip(results).Count(pair => pair.First == pair.Second)} 件でした。", new("results-lost", "それぞれの結果を、パスと同じ番号の場所に入れて返してください。"));
        return held.All.All(fetch => fetch.Token.CanBeCanceled) ? null : new CheckResult.Failed(
            "fetchAsync に渡された CancellationToken は、取りやめを伝えられないものでした。",
            new("token-not-passed", "fetchAsync には、制限時間でキャンセルされる Token を渡してください。CancellationToken.None では、待つのをやめても、取得は続きます。"));
    }

    private static CheckResult? Overdue(Func<string[], Func<string, CancellationToken, Task<string>>, TimeSpan, Task<string[]>> fetchAllAsync)
    {
        using var stage = new AsyncStage();
        using var held = new HeldCalls(stage);
        var call = stage.Start(() => fetchAllAsync([.. s_paths], (path, token) => held.CallAsync(0, path, token), ShortLimit));
        stage.Wait(() => call.IsCompleted || held.Pending.Count > 0);
        stage.Settle();
        ReleaseInTime(stage, held, call);
        stage.Settle();
        var left = held.Pending.Count;
        var end = stage.Wait(() => call.IsCompleted && held.Pending.Count == 0);
        if (end == StageEnd.Stalled && call.IsCompleted)
            return new CheckResult.Failed(
                $"メソッドは終わりましたが、{held.Pending.Count} 件の取得が続いています。",
                new("left-running", "WaitAsync でやめたのは、待つことです。取得は続いています。fetchAsync に、制限時間でキャンセルされる Token を渡してください。"));
        if (StageResult.Of(end, $"制限時間の {ShortLimit.TotalSeconds} 秒が過ぎても、終わりません。", LimitHint(fetchAllAsync)) is { } broken)
            return broken;
        if (left > 0)
            return new CheckResult.Failed(
                $"始めてから {ShortLimit.TotalSeconds} 秒の制限時間が過ぎても、{left} 件が進んでいました。取りやめたのは、その後です。",
                new("time-limit-per-path", "制限時間は、20 件の全部に対するものです。取得ごとに CancellationTokenSource を作ると、1 件ごとに時間を計り直します。メソッドのはじめに 1 つ作り、その Token を全部に渡してください。"));
        stage.Settle();
        // One for each that is going on may just have passed the check for the limit.
        if (held.All.Count(fetch => fetch.IsLate) > MostAtOnce)
            return new CheckResult.Failed(
                $"制限時間が過ぎた後に、{held.All.Count(fetch => fetch.IsLate)} 件の取得を始めました。",
                new("goes-on-after-the-limit", "制限時間が過ぎたら、残りのパスの取得を始めないでください。ParallelOptions の CancellationToken や、SemaphoreSlim の WaitAsync にも Token を渡します。"));
        return call.IsCanceled || call.Failure is OperationCanceledException ? null
            : call.Failure is { } failure ? new CheckResult.Failed($"制限時間が過ぎると、{failure.GetType().Name} が投げられました。", new("another-exception", "キャンセルは OperationCanceledException で伝えます。Token を渡したメソッドが投げる例外を、そのまま通してください。"))
            : new CheckResult.Failed("制限時間が過ぎたのに、何事もなかったように結果を返しました。", new("cancellation-swallowed", "OperationCanceledException を catch して消さないでください。呼び出し元には、結果がそろっていないことがわかりません。"));
    }

    // One after the other, until the limit is over: each fetch is under way for less than the limit, all of them for more.
    private static void ReleaseInTime(AsyncStage stage, HeldCalls held, StageCall call)
    {
        // Made after the one in the learner's method: when this one is over, that one is.
        using var over = new CancellationTokenSource(ShortLimit);
        var clock = Stopwatch.StartNew();
        for (var next = Pace; !call.IsCompleted && !over.IsCancellationRequested; next += Pace)
        {
            stage.Wait(() => call.IsCompleted || over.IsCancellationRequested || clock.Elapsed > next);
            if (held.Pending is [var oldest, ..])
                oldest.Release();
        }
    }

    // A method that is not async leaves its using block when it returns the task, which then has no limit any more.
    private static Hint LimitHint(Delegate code) =>
        code.Method.IsDefined(typeof(AsyncStateMachineAttribute), false) || !CodeReading.Of(code).Has("IDisposable.Dispose") ? LimitIgnored
        : new("disposed-early", "async のないメソッドでは、using で作ったものが、Task を return したところで破棄されます。破棄された CancellationTokenSource は、もうキャンセルしません。async をつけ、await してから return してください。");
}
