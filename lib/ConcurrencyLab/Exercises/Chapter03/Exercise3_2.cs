using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>演習 3-2: カウンターを正しくし、8 件のリクエストの処理を重ねる。</summary>
[Exercise("3-2")]
public static class Exercise3_2
{
    private const int Threads = 3;
    private const int Requests = 8;
    private const int MostTries = 40;
    private static readonly TimeSpan WorkTime = TimeSpan.FromMilliseconds(40);

    // Less than this beside the work does not double the time, even in turns: work + 8 x < 2 (work + x).
    private static readonly TimeSpan Short = WorkTime / (Requests - 2);

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
    // That is judged by who met whom, not by a clock, which tells lies on a busy machine. The clock only illustrates, unless
    // there is something slow beside the work: it may be done in turns, and only the clock can tell.
    private static async Task<CheckResult> BeFastAsync(Action<SharedNumber, Action> countVisit)
    {
        // Pools grow slowly: work that is handed to one must not wait for that.
        using var pool = new RoomInThePool(Requests);
        using var state = LearnerState.Of(countVisit);
        var together = WorkTogether.Most(InstrumentedCopy.Of(countVisit), Requests);
        // The threads that it began are gone.
        state.Restore();
        var beside = ShortestBesideTheWork(countVisit);
        var (one, all) = await TimeAsync(countVisit, beside);
        var times = $"1 件では {one.TotalMilliseconds:F0} ミリ秒、{Requests} 件では {all.TotalMilliseconds:F0} ミリ秒でした。";
        if (together == Requests)
            return beside < Short || all < 2 * one
                ? new CheckResult.Passed($"正しく数え、{Requests} 件の処理が重なりました。{times}")
                : new CheckResult.Failed(
                    $"{Requests} 件の work() は重なりましたが、ほかに順番待ちがあります。{times}2 倍未満になるはずでした。",
                    new("slow-inside-the-lock"));
        var run = new VisitRun(InstrumentedCopy.Of(countVisit), Threads, TurnOrder.Fair);
        return new CheckResult.Failed(
            $"正しく数えましたが、同時に処理の中にいられたのは {together} 件まででした。{times}2 倍未満にするには、{Requests} 件の処理をすべて重ねます。",
            together > 1 ? new("too-few-at-a-time") : run.HasWorkInLock ? new("lock-around-work") : new("work-in-turns"),
            run.Scheduler.Lanes);
    }

    // Whatever else the machine does, makes it longer only: once it was short, it is. What sleeps or computes never is, however often it is tried.
    private static TimeSpan ShortestBesideTheWork(Action<SharedNumber, Action> countVisit)
    {
        var shortest = TimeSpan.MaxValue;
        for (var tried = 0; tried < MostTries && shortest >= Short; tried++)
        {
            var clock = Stopwatch.StartNew();
            countVisit(new SharedNumber(), () => { });
            var next = clock.Elapsed;
            shortest = next < shortest ? next : shortest;
        }

        return shortest;
    }

    private static async Task<(TimeSpan One, TimeSpan All)> TimeAsync(Action<SharedNumber, Action> countVisit, TimeSpan beside)
    {
        await TimeAsync(countVisit, 1); // So that starting up is not measured.
        var (one, all) = (await TimeAsync(countVisit, 1), await TimeAsync(countVisit, Requests));
        // One that a busy machine has lengthened would let any time of all pass.
        one = one < WorkTime + beside ? one : WorkTime + beside;
        // A busy machine must not show numbers that contradict the verdict.
        for (var again = 0; again < 2 && all >= 2 * one; again++)
        {
            var next = await TimeAsync(countVisit, Requests);
            all = next < all ? next : all;
        }

        return (one, all);
    }

    private static async Task<TimeSpan> TimeAsync(Action<SharedNumber, Action> countVisit, int requests)
    {
        var visits = new SharedNumber();
        var clock = Stopwatch.StartNew();
        await Workers.RunAsync(requests, _ => countVisit(visits, () => Thread.Sleep(WorkTime)));
        return clock.Elapsed;
    }
}
