using System.Runtime.CompilerServices;
using FetchAll = System.Func<string[], System.Func<string, System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>, System.TimeSpan, System.Threading.Tasks.Task<string[]>>;

namespace ConcurrencyLab;

/// <summary>What the method that fetches all paths does when its time limit comes, and before.</summary>
internal static class FetchLimit
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pace = s_limit / 10;

    // Whoever looks at the clock now and then, is a little late; a limit of its own for each path comes later.
    private static readonly TimeSpan s_grace = s_limit / 4;

    /// <summary>The limit comes, while fetches are under way that all began less than the limit ago.</summary>
    public static CheckResult? Comes(FetchAll fetchAllAsync, Delegate code)
    {
        using var run = new FetchRun(fetchAllAsync, s_limit);
        if (run.Begin(FetchRun.MostAtOnce, s_pace / 2) is { } kept)
            return kept;
        for (var time = s_pace; time < s_limit && !run.Call.IsCompleted; time += s_pace)
        {
            if (run.PassTo(time) is { } broken)
                return broken;
            if (run.Pending is [var oldest, ..])
                oldest.Release();
            if (run.PassTo(time) is { } after)
                return after;
        }

        if ((run.PassTo(s_limit) ?? run.PassTo(s_limit + s_grace)) is { } late)
            return late;
        return Leftovers(run, code) ?? TooLate(run) ?? Outcome(run.Call);
    }

    /// <summary>The limit is far, and time passes.</summary>
    public static CheckResult? IsFar(FetchAll fetchAllAsync)
    {
        var limit = s_limit * 1_000;
        using var run = new FetchRun(fetchAllAsync, limit);
        if ((run.Begin(FetchRun.MostAtOnce, s_pace) ?? run.PassTo(limit * 0.9)) is { } kept)
            return kept;
        return run.Call.IsCompleted || run.HasCancelled ? TooEarly
            : run.Pending.Count == FetchRun.MostAtOnce ? null
            : new CheckResult.TimedOut($"制限時間が長いと、同時に進んでいたのは {run.Pending.Count} 件でした。", FetchHints.Stuck);
    }

    public static CheckResult TooEarly { get; } = new CheckResult.Failed("制限時間にはまだ余裕があるのに、取りやめました。", new("cancelled-too-early"));

    // Something still goes on when the limit is over.
    private static CheckResult? Leftovers(FetchRun run, Delegate code)
    {
        var left = run.Pending.Count;
        if (run.Call.IsCompleted && left == 0)
            return null;
        if (run.Call.IsCompleted)
            return new CheckResult.Failed(
                $"メソッドは終わりましたが、{left} 件の取得が続いています。",
                new("left-running"));
        if (left == 0)
            return new CheckResult.TimedOut(
                $"始めてから {s_limit.TotalSeconds} 秒の制限時間が過ぎ、途中の取得は取りやめられました。けれども、メソッドが終わりません。",
                FetchHints.NotReleased);
        var isRestarted = IsRestarted(run);
        var later = run.PassTo(s_limit * 2.5);
        // One token for all that comes too late is a limit, but not the right one.
        if (isRestarted || (run.HasCancelled && run.All.Select(fetch => fetch.Token).Distinct().Count() > 1))
            return new CheckResult.Failed(
                $"始めてから {s_limit.TotalSeconds} 秒の制限時間が過ぎても、{left} 件が進んでいました。取りやめたのは、その後です。",
                new("time-limit-per-path"));
        return later is not null && !run.Call.IsCompleted ? later : new CheckResult.TimedOut($"制限時間の {s_limit.TotalSeconds} 秒が過ぎても、終わりません。", Ignored(run, code));
    }

    // The last fetch began a pace before the limit: a clock that starts anew with each one runs out as long after that.
    private static bool IsRestarted(FetchRun run)
    {
        var end = s_limit * 2 - s_pace;
        run.PassTo(end - s_pace / 2);
        var isEarlier = run.HasCancelled;
        run.PassTo(end);
        return !isEarlier && run.HasCancelled;
    }

    // What a using statement disposes cancels nothing any more; a method that is not async leaves its using when it returns the task.
    private static Hint Ignored(FetchRun run, Delegate code) =>
        run.GaveUpLimit(s_limit) || (!code.Method.IsDefined(typeof(AsyncStateMachineAttribute), false) && CodeReading.Of(code).Has("IDisposable.Dispose")) ? FetchHints.DisposedEarly : FetchHints.LimitIgnored;

    // One for each that is going on may just have passed the check for the limit.
    private static CheckResult.Failed? TooLate(FetchRun run) => run.All.Count(fetch => fetch.IsLate) is > FetchRun.MostAtOnce and var late
        ? new CheckResult.Failed(
            $"制限時間が過ぎた後に、{late} 件の取得を始めました。",
            new("goes-on-after-the-limit"))
        : null;

    private static CheckResult.Failed? Outcome(PumpedCall call) =>
        call.IsCanceled || call.Failure is OperationCanceledException ? null
        : call.Failure is { } failure ? new($"制限時間が過ぎると、{failure.GetType().Name} が投げられました。", new("another-exception"))
        : new("制限時間が過ぎたのに、何事もなかったように結果を返しました。", new("cancellation-swallowed"));
}
