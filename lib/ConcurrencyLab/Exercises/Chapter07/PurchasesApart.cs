namespace ConcurrencyLab;

/// <summary>Buyers for two shows, at the same time: each gets a ticket, and gives it back, as if the other one were not there.</summary>
internal static class PurchasesApart
{
    private static readonly PaymentEnd[] s_payments = [PaymentEnd.Paid, PaymentEnd.Refused];

    /// <param name="buy">The learner's method.</param>
    /// <param name="code">What it calls.</param>
    /// <param name="order">In which order the threads go on.</param>
    /// <param name="neverReleased">Advice for the case that everybody waits.</param>
    public static (ControlledScheduler Scheduler, CheckResult? Found) Run(Func<TicketStock, Func<bool>, bool> buy, CodeReading code, TurnOrder order, Hint neverReleased)
    {
        var run = new Purchases(buy, left: 1, order, meetInPayment: false, s_payments, isApart: true);
        return (run.Scheduler, RunResult.Of(run.Scheduler, run.End, neverReleased) ?? Wrong(run, code));
    }

    private static CheckResult.Failed? Wrong(Purchases run, CodeReading code) =>
        run.Bought is [true, false] && run.Stocks is [{ Value: 0 }, { Value: 2 }] && run.Attempts == s_payments.Length ? null : new(
            $"残り 1 枚の昼の部と、残り 2 枚の夜の部に、1 人ずつ同時に来ました。昼の部の人は支払い、夜の部の人は断られました。戻り値は {string.Join("、", run.Bought)}、支払いは {run.Attempts} 回で、{string.Join("、", run.Stocks.Select(stock => stock.Text))} です。戻り値は True、False、支払いは 2 回、残りは 0 枚と 2 枚になるはずです。",
            SalesHints.Of(code, run.Scheduler, SalesHints.IsOfStock),
            run.Scheduler.Lanes);
}
