using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Buyers who all pay at the same moment. Judged by who met whom in their payment, not by a clock, which tells lies on a busy
/// machine. The clock only illustrates.
/// </summary>
internal static class PaymentsAtOnce
{
    // As many as a table of lanes can show.
    private const int Few = 5;

    private static readonly TimeSpan s_paymentTime = TimeSpan.FromMilliseconds(30);

    /// <summary>Null when as many can pay at once as the server gets requests.</summary>
    /// <param name="copy">The copy of the learner's method.</param>
    /// <param name="buy">The method itself, to be timed.</param>
    /// <param name="neverReleased">Advice for the case that everybody waits.</param>
    public static CheckResult? Judge(Func<TicketStock, Func<bool>, bool> copy, Func<TicketStock, Func<bool>, bool> buy, Hint neverReleased) =>
        Judge(copy, buy, Few, neverReleased) ?? Judge(copy, buy, TwoHundred.Requests, neverReleased);

    /// <summary>A payment that takes its time, on a real thread.</summary>
    public static bool Pay()
    {
        Thread.Sleep(s_paymentTime);
        return true;
    }

    /// <summary>How long at least so many payments take, one after the other.</summary>
    public static TimeSpan InTurns(int payments) => payments * s_paymentTime;

    private static CheckResult? Judge(Func<TicketStock, Func<bool>, bool> copy, Func<TicketStock, Func<bool>, bool> buy, int buyers, Hint neverReleased)
    {
        var run = new Purchases(copy, buyers, TurnOrder.Fair, meetInPayment: true, [.. Enumerable.Repeat(PaymentEnd.Paid, buyers)]);
        if (RunResult.Of(run.Scheduler, run.End, neverReleased) is { } broken)
            return broken;
        if (run.MostInPayment == buyers)
            return null;
        var (one, all) = (Time(buy, 1), Time(buy, buyers));
        return new CheckResult.Failed(
            $"席は正しく売れました。けれども、同時に支払いの中にいられたのは、{buyers} 人のうち {run.MostInPayment} 人まででした。支払いに {s_paymentTime.TotalMilliseconds:0} ミリ秒かかるとき、1 人では {one.TotalMilliseconds:F0} ミリ秒、{buyers} 人では {all.TotalMilliseconds:F0} ミリ秒（{all / one:F1} 倍）でした。",
            run.MostInPayment == 1 ? new("lock-around-payment") : new("too-few-at-a-time"),
            buyers > Few ? null : run.Scheduler.Lanes);
    }

    private static TimeSpan Time(Func<TicketStock, Func<bool>, bool> buy, int buyers)
    {
        var stock = new TicketStock(buyers);
        var clock = Stopwatch.StartNew();
        StressRun.Once([.. Enumerable.Repeat(() => { buy(stock, Pay); }, buyers)]);
        return clock.Elapsed;
    }
}
