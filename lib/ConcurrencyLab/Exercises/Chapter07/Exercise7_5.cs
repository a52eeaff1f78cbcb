namespace ConcurrencyLab;

/// <summary>演習 7-5: 支払いのあいだロックを持たず、それでも売りすぎず、渡せないチケットの代金も取らない。</summary>
[Exercise("7-5")]
public static class Exercise7_5
{
    private const int StockForMany = 150;

    private static readonly PaymentEnd[] s_bothRefused = [PaymentEnd.Refused, PaymentEnd.Refused];
    private static readonly PaymentEnd[] s_oneRefused = [PaymentEnd.Refused, PaymentEnd.Paid];
    private static readonly PaymentEnd[] s_bothThrow = [PaymentEnd.Throws, PaymentEnd.Throws];
    private static readonly PaymentEnd[] s_oneThrows = [PaymentEnd.Throws, PaymentEnd.Paid];

    private static readonly PaymentEnd[] s_eachEnd = [PaymentEnd.Paid, PaymentEnd.Refused, PaymentEnd.Throws];

    private static readonly PaymentEnd[] s_eachEndTwice = [.. s_eachEnd.SelectMany(end => (PaymentEnd[])[end, end])];

    private static readonly Hint s_neverReleased = new("never-released");
    private static readonly Hint s_paidTwice = new("paid-twice");

    /// <summary>支払いを受けてチケットを 1 枚売るメソッドを判定します。</summary>
    /// <param name="buy">あなたのメソッド。在庫と、成功したかどうかを返す支払いの処理を受け取ります。</param>
    public static Task<Verdict> CheckAsync(Func<TicketStock, Func<bool>, bool> buy)
    {
        Argument.NotNull(buy);
        return Check.RunAsync(typeof(Exercise7_5), () => JudgeAsync(buy));
    }

    private static async Task<CheckResult> JudgeAsync(Func<TicketStock, Func<bool>, bool> buy)
    {
        var code = CodeReading.Of(buy);
        var copy = InstrumentedCopy.Of(buy);
        using var state = LearnerState.Of(buy);
        // Before the others: a lock that is made lazily is empty now.
        var wrong = InManyOrders(copy, code, state);
        state.Restore();
        var found = Thrown.At(Paying(copy, code), () => Paying(buy, code))
            ?? Failing(copy, code, PaymentEnd.Refused)
            ?? Failing(copy, code, PaymentEnd.Throws)
            ?? wrong
            ?? PaymentsAtOnce.Judge(copy, buy, s_neverReleased);
        state.Restore();
        return found ?? await ServeAsync(buy);
    }

    private static CheckResult? InManyOrders(Func<TicketStock, Func<bool>, bool> buy, CodeReading code, LearnerState state)
    {
        return Find(areAlike: true, order => Scarce(buy, code, order, left: 2, buyers: 3))
            ?? Find(areAlike: true, order => GivenBack(buy, code, order, s_bothRefused))
            ?? Find(areAlike: false, order => GivenBack(buy, code, order, s_oneRefused))
            ?? Find(areAlike: true, order => GivenBack(buy, code, order, s_bothThrow))
            ?? Find(areAlike: false, order => GivenBack(buy, code, order, s_oneThrows))
            ?? Find(areAlike: true, order => Scarce(buy, code, order, left: 1, buyers: 2))
            // Who comes after a lock that was kept although there was nothing to buy.
            ?? Find(areAlike: true, order => Scarce(buy, code, order, left: 0, buyers: 2))
            ?? Find(areAlike: false, order => PurchasesApart.Run(buy, code, order, s_neverReleased))
            ?? CollectionRaces.In((order, follow) => Anew(() => new Purchases(buy, s_eachEnd.Length, order, meetInPayment: false, s_eachEnd, follow: follow)).Scheduler)
            // Each end at both shows, whose gates order nobody.
            ?? CollectionRaces.In((order, follow) => Anew(() => new Purchases(buy, s_eachEnd.Length, order, meetInPayment: false, s_eachEndTwice, isApart: true, follow)).Scheduler);

        CheckResult? Find(bool areAlike, Func<TurnOrder, (ControlledScheduler Scheduler, CheckResult? Found)> run) => Schedules.FindFailure(areAlike, order => Anew(() => run(order)));

        T Anew<T>(Func<T> run)
        {
            state.Restore();
            return run();
        }
    }

    /// <summary>One buyer who pays.</summary>
    private static CheckResult? Paying(Func<TicketStock, Func<bool>, bool> buy, CodeReading code)
    {
        var run = new Purchases(buy, 1, new(Turns.Fair, 1), meetInPayment: false, [PaymentEnd.Paid]);
        if (run.IsPaidElsewhere)
            return new CheckResult.Failed(
                "pay() が、Buy を呼んだスレッドとは別のスレッドで呼ばれました。",
                new("paid-elsewhere"),
                run.Scheduler.Lanes);
        if (RunResult.Of(run.Scheduler, run.End, s_neverReleased) is { } broken)
            return broken;
        return run is { BoughtCount: 1, Paid: 1, Stock.Value: 0 } ? null : new CheckResult.Failed(
            $"1 枚の席に 1 人が来て、支払いに成功しました。支払いは {run.Paid} 回、買えた人は {run.BoughtCount} 人、記録の上の残りは {run.Stock.Value} 枚です。",
            run.Paid > 1 ? s_paidTwice
            : run.Stock.Value > 0 && run.BoughtCount == 1 && run.Paid == 1 ? new("given-back-although-paid")
            : code.HandsOver ? new("not-waited")
            : new("wrong-on-one-thread"),
            run.Scheduler.Lanes);
    }

    /// <summary>
    /// Buyers who give back what they took: what is not done in the same lock is lost in some order, and who comes after a
    /// lock that was kept does not get on.
    /// </summary>
    private static (ControlledScheduler Scheduler, CheckResult? Found) GivenBack(Func<TicketStock, Func<bool>, bool> buy, CodeReading code, TurnOrder order, PaymentEnd[] payments)
    {
        var run = new Purchases(buy, payments.Length, order, meetInPayment: false, payments);
        return (run.Scheduler, RunResult.Of(run.Scheduler, run.End, s_neverReleased) ?? GivenBack(run, code, payments));
    }

    private static CheckResult.Failed? GivenBack(Purchases run, CodeReading code, PaymentEnd[] payments)
    {
        var paid = payments.Count(payment => payment == PaymentEnd.Paid);
        return run.Stock.Value == payments.Length - paid && run.BoughtCount == paid ? null : new(
            $"{payments.Length} 枚の席に {payments.Length} 人が同時に来て、{payments.Length - paid} 人が支払えませんでした。買えたのは {run.BoughtCount} 人、記録の上の残りは {run.Stock.Value} 枚です。残りは {payments.Length - paid} 枚になるはずです。",
            NotGivenBack(code, run.Scheduler),
            run.Scheduler.Lanes);
    }

    // What is given back meets what is sold: where not even that is guarded, it is about the locks themselves.
    private static Hint NotGivenBack(CodeReading code, ControlledScheduler run) => GuardReading.Of(run.Guards, SalesHints.IsOfStock) switch
    {
        _ when run.HasExpired => LockHints.LimitIgnored,
        (GuardFault.NoLock or GuardFault.Elsewhere or GuardFault.Boxes or GuardFault.EqualStrings or GuardFault.NewObjects) and var fault => LockHints.Of(fault, code, run),
        _ when SalesHints.Shares(code, run) => SalesHints.SharedVariable,
        _ => new("given-back-unguarded"),
    };

    /// <summary>One buyer whose payment fails: the ticket is there for the next one.</summary>
    private static CheckResult? Failing(Func<TicketStock, Func<bool>, bool> buy, CodeReading code, PaymentEnd payment)
    {
        var run = new Purchases(buy, 1, new(Turns.Fair, 1), meetInPayment: false, [payment]);
        var failed = payment == PaymentEnd.Throws ? "支払いが例外を投げた" : "支払いを断られた";
        // Before how it ended: whoever tries again until it is paid never ends.
        if (run.Attempts > 1)
            return new CheckResult.Failed($"{failed}のに、pay() をまた呼びました。", s_paidTwice, run.Scheduler.Lanes);
        if (RunResult.Of(run.Scheduler, run.End, s_neverReleased) is { } broken)
            return broken;
        if (run.BoughtCount > 0)
            return new CheckResult.Failed("支払いに失敗した人に、true を返しました。", new("sold-without-payment"), run.Scheduler.Lanes);
        if (payment == PaymentEnd.Throws && !run.HasPassedOn)
            return new CheckResult.Failed("支払いが例外を投げたのに、呼び出し元に例外が届きませんでした。", new("exception-swallowed"), run.Scheduler.Lanes);
        return run.Stock.Value == 1 ? null : new CheckResult.Failed(
            $"{failed}あと、1 枚あった席が {run.Stock.Value} 枚になりました。だれも買っていません。",
            code.HandsOver ? new("not-waited")
                : payment == PaymentEnd.Throws && run.Stock.Value < 1 ? new("not-given-back-after-exception")
                : run.Stock.Value > 1 ? new("given-back-twice")
                : new("not-given-back"),
            run.Scheduler.Lanes);
    }

    /// <summary>More buyers than there are tickets.</summary>
    private static (ControlledScheduler Scheduler, CheckResult? Found) Scarce(Func<TicketStock, Func<bool>, bool> buy, CodeReading code, TurnOrder order, int left, int buyers)
    {
        var run = new Purchases(buy, left, order, meetInPayment: false, [.. Enumerable.Repeat(PaymentEnd.Paid, buyers)]);
        return (run.Scheduler, RunResult.Of(run.Scheduler, run.End, s_neverReleased) ?? Scarce(run, code, left));
    }

    private static CheckResult.Failed? Scarce(Purchases run, CodeReading code, int left)
    {
        var story = $"{left} 枚の席に {run.Bought.Length} 人が同時に来ました";
        if (run.BoughtCount > left || (run.BoughtCount == left && run.Stock.Value != 0 && run.Paid == left))
            return new(
                $"{story}。買えたのは {run.BoughtCount} 人、記録の上の残りは {run.Stock.Value} 枚です。",
                Oversold(code, run),
                run.Scheduler.Lanes);
        if (run.Paid > run.BoughtCount)
            return new(
                $"{story}。支払った人は {run.Paid} 人、買えた人は {run.BoughtCount} 人です。",
                new("paid-for-nothing"),
                run.Scheduler.Lanes);
        return run.BoughtCount == left && run.Stock.Value == 0 && run.Paid == left ? null : new(
            $"{story}。支払った人は {run.Paid} 人、買えた人は {run.BoughtCount} 人、記録の上の残りは {run.Stock.Value} 枚です。",
            SalesHints.GivesUp(run.Scheduler) ? SalesHints.GaveUp : new("wrong-count"),
            run.Scheduler.Lanes);
    }

    // To take a ticket and to give it back are two pieces, in right code, too.
    private static Hint Oversold(CodeReading code, Purchases run) => GuardReading.Of(run.Scheduler.Guards, SalesHints.IsOfStock) switch
    {
        GuardFault.Pieces when run.HasPaidFirst => new("reserved-too-late"),
        GuardFault.Pieces or GuardFault.None when SalesHints.Shares(code, run.Scheduler) => SalesHints.SharedVariable,
        GuardFault.None => new(run.HasPaidFirst ? "reserved-too-late" : "wrong-count"),
        var fault => LockHints.Of(fault, code, run.Scheduler),
    };

    private static async Task<CheckResult> ServeAsync(Func<TicketStock, Func<bool>, bool> buy)
    {
        var stock = new TicketStock(StockForMany);
        var burst = await TwoHundred.SendAsync(_ => $"{buy(stock, PaymentsAtOnce.Pay)}");
        if (TwoHundred.Refused(burst) is { } refused)
            return refused;
        var bought = burst.Requests.Count(request => request.Body == $"{true}");
        return bought == StockForMany && stock.Value == 0
            ? new CheckResult.Passed($"{TwoHundred.Requests} 人の支払いが重なり、席は正しく売れ、支払えなかった人の席は戻りました。サーバーに {TwoHundred.Requests} 件を同時に送ると、{StockForMany} 枚がちょうど売れ、{burst.Elapsed.TotalSeconds:F2} 秒で終わりました。1 人ずつ支払うと、{PaymentsAtOnce.InTurns(StockForMany).TotalSeconds:F1} 秒を超えます。")
            : new CheckResult.Failed($"{StockForMany} 枚の席に、サーバーへ {TwoHundred.Requests} 件を同時に送りました。買えたのは {bought} 人、記録の上の残りは {stock.Value} 枚です。", LockHints.HomeMadeLock);
    }
}
