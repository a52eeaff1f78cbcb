using Relay = System.Func<System.Collections.Generic.IEnumerable<int>, int, System.Func<int, System.Threading.Tasks.Task>, System.Threading.Tasks.Task>;

namespace ConcurrencyLab;

/// <summary>演習 5-4: 処理する側が遅くても何も失わない、容量のあるキュー。</summary>
[Exercise("5-4")]
public static class Exercise5_4
{
    private const int Orders = RelayRun.Orders;

    // Several, as a queue may be long enough by accident.
    private static readonly int[] s_capacities = [2, 1, 5, 3];
    private static readonly Hint s_faster = new("reader-is-faster");

    /// <summary>注文をキューに通し、1 件ずつ処理するメソッドに渡すメソッドを判定します。</summary>
    /// <param name="relayAsync">あなたのメソッド。注文、キューの容量、1 件を処理するメソッドを受け取ります。</param>
    public static Task<Verdict> CheckAsync(Func<IEnumerable<int>, int, Func<int, Task>, Task> relayAsync)
    {
        Argument.NotNull(relayAsync);
        return Check.RunAsync(typeof(Exercise5_4), () => Thrown.At(Judge(InstrumentedCopy.Of(relayAsync), relayAsync), () => Judge(relayAsync, relayAsync))
            ?? new CheckResult.Passed($"{Orders} 件すべてを、順に処理しました。読み手が止まっているあいだ、書き手は空きを待ちました。読み手が速くても、何も失いませんでした。注文が途中で途切れても、それまでの注文を処理してから、例外を伝えました。"));
    }

    private static CheckResult? Judge(Relay relayAsync, Delegate code) =>
        Slow(relayAsync, s_capacities[0], code) ?? Queued(relayAsync, s_capacities[0]) ?? SourceFails(relayAsync, after: 5)
            ?? s_capacities.Skip(1).Select(capacity => Slow(relayAsync, capacity, code)).FirstOrDefault(wrong => wrong is not null)
            ?? s_capacities.Select(capacity => Fast(relayAsync, capacity, code, isParallel: false)).FirstOrDefault(wrong => wrong is not null)
            // So few that nobody has begun to read when they break off.
            ?? SourceFails(relayAsync, after: 2, isSourceSlow: false)
            ?? s_capacities.Select(capacity => Fast(relayAsync, capacity, code, isParallel: true)).FirstOrDefault(wrong => wrong is not null)
            ?? SourceFails(relayAsync, after: 5, isSourceSlow: false, isParallel: true);

    private static CheckResult? Slow(Relay relayAsync, int capacity, Delegate code)
    {
        using var run = new RelayRun(relayAsync, capacity);
        if ((run.GoOn() ?? Beginning(run, capacity)) is { } early)
            return early;
        // Nothing has been handled yet: what was taken is in the handler, in the queue, or in the writer's hand.
        var ahead = run.Source.Taken;
        while (!run.Call.IsCompleted)
        {
            if (AtOnce(run) is { } atOnce)
                return atOnce;
            if (run.Pending.Count == 0)
                return new CheckResult.TimedOut($"{run.All.Count} 件を処理した後、終わりません。", Unfinished(run));
            run.Release();
            if (run.GoOn() is { } broken)
                return broken;
        }

        return Ended(run) ?? RelayHints.Lost(code, run) ?? TooFarAhead(ahead, capacity);
    }

    // The reader has its first order, and the check does not let it go on.
    private static CheckResult? Beginning(RelayRun run, int capacity)
    {
        if (run.Call.IsCompleted)
            return AtOnce(run) ?? Ended(run);
        if (run.Pending.Count == 0)
            return new CheckResult.TimedOut("1 件も処理されないまま、止まりました。", new("reader-not-started"));
        if (run.LooksAgain())
            return new CheckResult.Failed("満杯のあいだ、書き手が、空いたかどうかを繰り返し調べていました。", new("busy-wait"));
        return run.Source.Taken > capacity ? AtOnce(run) : new CheckResult.Failed(
            $"読み手が 1 件めを処理しているあいだ、取り出された注文は {run.Source.Taken} 件でした。",
            new("no-queue"));
    }

    /// <summary>While the first order is handled, the writer comes as far as it can. What it has put into the queue, the reader gets without it.</summary>
    private static CheckResult? Queued(Relay relayAsync, int capacity)
    {
        using var run = new RelayRun(relayAsync, capacity);
        if (run.GoOn() is { } early)
            return early;
        run.Source.Taker.IsOn = true;
        while (run.Pending.Count > 0)
        {
            run.Release();
            if (run.GoOn() is { } broken)
                return broken;
        }

        run.Source.Taker.IsOn = false;
        var queued = run.All.Count - 1;
        return run.TakerHandles || queued >= capacity ? null : new CheckResult.Failed(
            $"読み手が 1 件めを処理しているあいだに、書き手がキューに入れた注文は {queued} 件でした。{capacity} 件まで入れておけるはずです。",
            new("room-given-back-late"));
    }

    /// <summary>Each order is handled at once, so that the queue runs empty again and again; on a thread of its own, also before the writer goes on.</summary>
    private static CheckResult? Fast(Relay relayAsync, int capacity, Delegate code, bool isParallel)
    {
        using var run = new RelayRun(relayAsync, capacity, isFast: true, isSourceSlow: !isParallel, isParallel: isParallel);
        return run.GoOn() ?? (run.Call.IsCompleted
            ? Ended(run) ?? RelayHints.Lost(code, run, isParallel ? s_faster : null)
            : new CheckResult.TimedOut(
                $"読み手が速いと、{run.All.Count} 件を処理した後、終わりません。",
                isParallel ? s_faster : new("ends-when-empty")));
    }

    /// <summary>The orders break off with an exception, while some of them wait in the queue.</summary>
    private static CheckResult? SourceFails(Relay relayAsync, int after, bool isSourceSlow = true, bool isParallel = false)
    {
        using var run = new RelayRun(relayAsync, capacity: 3, isFast: isParallel, isSourceSlow: isSourceSlow, failsAfter: after, isParallel: isParallel);
        while (true)
        {
            if (run.GoOn() is { } broken)
                return broken;
            if (run.Call.IsCompleted)
                break;
            if (run.Pending.Count == 0)
                return new CheckResult.TimedOut("注文が途中で例外になると、呼び出しが終わりません。", new("not-completed-on-failure"));
            run.Release();
        }

        return run.Done < after
            ? new CheckResult.Failed(
                $"{after} 件の注文の後で例外になりました。処理し終えたのは {run.Done} 件なのに、呼び出しが終わりました。",
                new("dropped-on-failure"))
            : run.Call.Failure?.GetBaseException() is OrdersEndedException ? null
            : run.Call.Failure is { } failure ? Thrown.By(failure)
            : isParallel ? new CheckResult.Failed("読み手が速いと、注文が途中で例外になっても、呼び出し元には、成功したように見えます。", s_faster)
            : new CheckResult.Failed("注文が途中で例外になったのに、呼び出し元には、成功したように見えます。", new("failure-swallowed"));
    }

    private static CheckResult.Failed? AtOnce(RelayRun run) => run.Pending.Count <= 1 ? null : new(
        $"{run.Pending.Count} 件を同時に処理していました。", new("handled-at-once"));

    private static CheckResult? Ended(RelayRun run) =>
        run.Call.Failure is { } failure ? Thrown.By(failure)
        : run.Pending.Count == 0 ? null
        : new CheckResult.Failed(
            $"{Orders} 件のうち {run.Done} 件しか処理し終えていないのに、メソッドが終わりました。",
            new("returns-early"));

    private static Hint Unfinished(RelayRun run) => run.Source.IsEmpty
        ? new("never-completed")
        : new("stuck");

    private static CheckResult.Failed? TooFarAhead(int ahead, int capacity) => ahead <= capacity + 2 ? null : new(
        $"読み手が 1 件めを処理しているあいだに、書き手は {ahead} 件を取り出しました。キューの長さは {capacity} 件までです。",
        new("unbounded"));
}
