using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>演習 3-2: カウンターを正しくし、8 件のリクエストの処理を重ねる。</summary>
[Exercise("3-2")]
public static class Exercise3_2
{
    private const int Threads = 3;
    private const int Requests = 8;
    private static readonly TimeSpan WorkTime = TimeSpan.FromMilliseconds(40);

    /// <summary>訪問を 1 回数えるメソッドを判定します。メソッドは、数を読み、処理をして、数を書きます。</summary>
    /// <param name="countVisit">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Action<SharedNumber, Action> countVisit)
    {
        Argument.NotNull(countVisit);
        return Check.RunAsync(typeof(Exercise3_2), async () => AsyncVoid.Refuse(countVisit) ?? VisitCheck.Count(countVisit, Threads) ?? Throwing(countVisit) ?? await BeFastAsync(countVisit));
    }

    private static CheckResult? Throwing(Action<SharedNumber, Action> countVisit) =>
        ThrowingVisit.Judge(countVisit, Threads) is { } result and not CheckResult.Passed ? result : null;

    // With fewer than all in their work at once, the last one begins when another ends: two times one request's time.
    // That is judged by who met whom, and what comes beside the work by virtual time. The clock only illustrates.
    private static async Task<CheckResult> BeFastAsync(Action<SharedNumber, Action> countVisit)
    {
        // Pools grow slowly: work that is handed to one must not wait for that.
        using var pool = new RoomInThePool(Requests);
        using var state = LearnerState.Of(countVisit);
        var copy = InstrumentedCopy.Of(countVisit);
        var together = WorkTogether.Most(copy, Requests);
        // The threads that it began are gone.
        state.Restore();
        if (together == Requests)
        {
            var isSlow = BesideTheWork.IsSlow(copy, Requests, WorkTime, state);
            return isSlow
                ? new CheckResult.Failed(
                    $"{Requests} 件の work() は重なりましたが、ほかに順番待ちがあります。{await TimesAsync(countVisit, isSlow)}2 倍未満になるはずでした。",
                    new("slow-inside-the-lock"))
                : new CheckResult.Passed($"正しく数え、{Requests} 件の処理が重なりました。{await TimesAsync(countVisit, isSlow)}");
        }

        var run = new VisitRun(copy, Threads, TurnOrder.Fair);
        return new CheckResult.Failed(
            $"正しく数えましたが、同時に処理の中にいられたのは {together} 件まででした。{await TimesAsync(countVisit, isSlow: true)}2 倍未満にするには、{Requests} 件の処理をすべて重ねます。",
            together > 1 ? new("too-few-at-a-time") : run.HasWorkInLock ? new("lock-around-work") : new("work-in-turns"),
            run.Scheduler.Lanes);
    }

    // A busy machine must not show numbers that contradict the verdict.
    private static async Task<string> TimesAsync(Action<SharedNumber, Action> countVisit, bool isSlow)
    {
        await TimeAsync(countVisit, 1); // So that starting up is not measured.
        var (one, all) = (await TimeAsync(countVisit, 1), await TimeAsync(countVisit, Requests));
        return all >= 2 * one == isSlow ? $"1 件では {one.TotalMilliseconds:F0} ミリ秒、{Requests} 件では {all.TotalMilliseconds:F0} ミリ秒でした。" : "";
    }

    private static async Task<TimeSpan> TimeAsync(Action<SharedNumber, Action> countVisit, int requests)
    {
        var visits = new SharedNumber();
        var clock = Stopwatch.StartNew();
        await Workers.RunAsync(requests, _ => countVisit(visits, () => Thread.Sleep(WorkTime)));
        return clock.Elapsed;
    }
}
