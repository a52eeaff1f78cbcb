namespace ConcurrencyLab;

/// <summary>演習 7-1: 残りの枚数より多く売らない。</summary>
[Exercise("7-1")]
public static class Exercise7_1
{
    private const int Stock = 3;
    private const int StockForMany = 150;
    private static readonly int[] s_orders = [2, 2, 1];

    private static readonly Hint s_neverReleased = new("never-released");

    /// <summary>チケットを何枚か売り、売れたかどうかを返すメソッドを判定します。</summary>
    /// <param name="sell">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<TicketStock, int, bool> sell)
    {
        Argument.NotNull(sell);
        return Check.RunAsync(typeof(Exercise7_1), () => JudgeAsync(sell));
    }

    private static async Task<CheckResult> JudgeAsync(Func<TicketStock, int, bool> sell)
    {
        var code = CodeReading.Of(sell);
        var copy = InstrumentedCopy.Of(sell);
        using var state = LearnerState.Of(sell);
        // Two kinds of orders, by their number of tickets: the first two are alike.
        var wrong = Find(order => AtOnce(copy, code, order, Stock)) ?? Find(order => AtOnce(copy, code, order, StockForMany)) ?? Find(order => SalesApart.Run(copy, code, order, s_neverReleased))
            ?? CollectionRaces.In((order, follow) => Anew(() => AtOnce(copy, code, order, Stock, follow)).Scheduler)
            ?? CollectionRaces.In((order, follow) => Anew(() => SalesApart.Run(copy, code, order, s_neverReleased, follow)).Scheduler);
        state.Restore();
        var found = OneCaller.Judge(sell, one => Alone(one, code), s_neverReleased)
            ?? Thrown.At(wrong, () => AtOnce(sell, code, TurnOrder.Fair, Stock).Found);
        state.Restore();
        return found ?? await ServeAsync(sell, code);

        CheckResult? Find(Func<TurnOrder, (ControlledScheduler Scheduler, CheckResult? Found)> run) => Schedules.FindFailure(areAlike: false, order => Anew(() => run(order)));

        (ControlledScheduler Scheduler, CheckResult? Found) Anew(Func<(ControlledScheduler Scheduler, CheckResult? Found)> run)
        {
            state.Restore();
            return run();
        }
    }

    private static CheckResult.Failed? Alone(Func<TicketStock, int, bool> sell, CodeReading code)
    {
        var stock = new TicketStock(Stock);
        foreach (var (count, isSold, left) in (ReadOnlySpan<(int, bool, int)>)[(2, true, 1), (2, false, 1), (1, true, 0), (1, false, 0)])
        {
            var before = stock.Value;
            var sold = sell(stock, count);
            if (sold != isSold || stock.Value != left)
                return new CheckResult.Failed(
                    $"1 本のスレッドで、残り {before} 枚のときに {count} 枚の注文を受けると、戻り値は {sold}、残りは {stock.Value} 枚でした。戻り値は {isSold}、残りは {left} 枚になるはずです。",
                    WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : new("wrong-on-one-thread"));
        }

        // That one show is sold out, says nothing of another one.
        var other = new TicketStock(Stock);
        return sell(other, Stock) && other.Value == 0 ? null : new CheckResult.Failed(
            $"ある公演が売り切れたあと、残り {Stock} 枚の別の公演に {Stock} 枚の注文を受けると、売れませんでした。残りは {other.Value} 枚です。",
            code.AssignsShared ? SalesHints.SharedVariable : new("wrong-on-one-thread"));
    }

    private static (ControlledScheduler Scheduler, CheckResult? Found) AtOnce(Func<TicketStock, int, bool> sell, CodeReading code, TurnOrder order, int left, IThreadOrder? follow = null)
    {
        TicketStock? stock = null;
        var scheduler = new ControlledScheduler(() => $"残り {stock!.Value} 枚", order) { Order = follow };
        stock = new TicketStock("在庫", left, scheduler);
        var done = new bool[s_orders.Length];
        for (var i = 0; i < s_orders.Length; i++)
        {
            var index = i;
            scheduler.Add(() =>
            {
                done[index] = sell(stock, s_orders[index]);
                scheduler.Note(done[index] ? $"{s_orders[index]} 枚売った" : $"{s_orders[index]} 枚は断った");
            });
        }

        var end = scheduler.Run();
        if (RunResult.Of(scheduler, end, s_neverReleased) is { } broken)
            return (scheduler, broken);
        var sold = s_orders.Where((_, i) => done[i]).Sum();
        // Of three, two and one fit, in whatever order they come: every serial order sells exactly what there is.
        return (scheduler, sold == Math.Min(left, s_orders.Sum()) && stock.Value == left - sold ? null : new CheckResult.Failed(
            $"残り {left} 枚の席に、{string.Join("、", s_orders)} 枚の注文が同時に届きました。売ったのは {sold} 枚、記録の上の残りは {stock.Value} 枚です。",
            SalesHints.Of(code, scheduler, SalesHints.IsOfStock),
            scheduler.Lanes));
    }

    // What the learner's service is for; and for what could not be copied.
    private static async Task<CheckResult> ServeAsync(Func<TicketStock, int, bool> sell, CodeReading code)
    {
        var stock = new TicketStock(StockForMany);
        var burst = await TwoHundred.SendAsync(_ => sell(stock, 1) ? "sold" : "no");
        if (TwoHundred.Refused(burst) is { } refused)
            return refused;
        var sold = burst.Requests.Count(request => request.Body == "sold");
        return sold == StockForMany && stock.Value == 0
            ? new CheckResult.Passed($"注文が、試したどの順番で重なっても、席の数だけ売れました。サーバーに {TwoHundred.Requests} 件の注文を同時に送ると、{StockForMany} 枚がちょうど売れ、{TwoHundred.Requests - StockForMany} 件を断りました。")
            : new CheckResult.Failed(
                $"{StockForMany} 枚の席に、サーバーへ {TwoHundred.Requests} 件の注文を同時に送りました。売ったのは {sold} 枚、記録の上の残りは {stock.Value} 枚です。",
                code.AssignsShared ? SalesHints.SharedVariable : LockHints.Unseen(code));
    }
}
