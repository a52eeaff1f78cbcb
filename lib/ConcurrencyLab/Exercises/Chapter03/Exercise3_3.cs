namespace ConcurrencyLab;

/// <summary>演習 3-3: デッドロックを起こさず、お金も増やさない、口座のあいだの振り込み。</summary>
[Exercise("3-3")]
public static class Exercise3_3
{
    private static readonly Hint Deadlock = new("deadlock");

    private static readonly Hint KeptALock = new("kept-a-lock");

    private static readonly Hint CheckedOutside = new("checked-outside-the-lock");

    private static readonly Order[] s_opposite = [new(0, 1, 30), new(1, 0, 50)];
    private static readonly Order[] s_ring = [new(0, 1, 10), new(1, 2, 20), new(2, 0, 40)];

    // An order of the locks that suits those above is not one for all.
    private static readonly Order[][] s_otherCircles =
    [
        [new(1, 2, 30), new(2, 1, 50)],
        [new(1, 2, 30), new(2, 1, 30)],
        [new(0, 2, 30), new(2, 0, 50)],
        [new(0, 2, 10), new(2, 1, 20), new(1, 0, 40)],
    ];

    // Nothing is shared but with the one that goes the other way.
    private static readonly Order[] s_apart = [new(0, 1, 30), new(1, 0, 50), new(2, 3, 30), new(3, 2, 50)];

    // Between two of one thread another one comes: whoever chooses the first lock by the balances, chose by other ones.
    private static readonly Order[][] s_changing =
    [
        [new(0, 1, 30), new(1, 0, 50), new(1, 0, 10) { IsNext = true }],
        [new(0, 1, 20), new(0, 1, 50), new(1, 0, 10) { IsNext = true }],
    ];

    /// <summary>口座から口座へ金額を移し、残高が足りたかどうかを返すメソッドを判定します。</summary>
    /// <param name="transfer">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Func<Account, Account, int, bool> transfer)
    {
        Argument.NotNull(transfer);
        return Check.RunAsync(typeof(Exercise3_3), () => Judge(transfer));
    }

    private static CheckResult Judge(Func<Account, Account, int, bool> transfer)
    {
        var code = CodeReading.Of(transfer);
        var copy = InstrumentedCopy.Of(transfer);
        using var state = LearnerState.Of(transfer);
        var wrong = TransfersInTurn.Stopped(copy)
            ?? Thrown.At(Broken(code, Opposite(copy)), () => Broken(code, Opposite(transfer)))
            ?? OneCaller.Judge(transfer, tried => Unchecked(tried, 0) ?? Unchecked(tried, 1), KeptALock)
            ?? InManyOrders(copy, code, state);
        state.Restore();
        if (wrong is not null)
            return wrong;
        var exact = new Transfers(copy, TurnOrder.Fair, [new Order(0, 1, Transfers.Start)]);
        return Broken(code, exact)
            ?? (Conditions.IsAllCopied ? null : UnderStress(transfer, code))
            ?? new CheckResult.Passed("向かい合う送金も、輪になった送金も、止まらずに終わりました。お金は増えも減りもしませんでした。", Opposite(copy).Scheduler.Lanes);
    }

    // In circles, and out of an account that has enough for one of two only: the smallest and the largest.
    private static CheckResult? InManyOrders(Func<Account, Account, int, bool> transfer, CodeReading code, LearnerState state)
    {
        return Find(s_opposite, run => Broken(code, run))
            ?? Find(s_ring, run => Broken(code, run))
            ?? s_otherCircles.Select(HeldOnce).FirstOrDefault(found => found is not null)
            ?? ByTheBalances()
            ?? Find([new(0, 1, 80), new(0, 2, 80)], run => Overdrawn(transfer, code, run, 0))
            ?? Find([new(2, 1, 80), new(2, 0, 80)], run => Overdrawn(transfer, code, run, 2))
            ?? CollectionRaces.In((turns, follow) => Anew(turns, s_apart, follow).Scheduler);

        CheckResult? Find(Order[] orders, Func<Transfers, CheckResult?> judge) => Schedules.FindFailure(areAlike: false, turns => Run(turns, orders, judge));

        // Between other accounts only the order of the locks can differ: it shows where one thread is held once.
        CheckResult? HeldOnce(Order[] orders)
        {
            var (fair, found) = Run(TurnOrder.Fair, orders, run => Broken(code, run));
            return found ?? TurnOrder.OnePaused([.. fair.Threads.Where(thread => thread.IsAdded).Select(thread => thread.Stops)], areAlike: false)
                .Select(turns => Run(turns, orders, run => Broken(code, run)).Found)
                .FirstOrDefault(broken => broken is not null);
        }

        // The first thread has chosen, the second one has come to its second transfer.
        CheckResult? ByTheBalances() =>
            !new Transfers(transfer, TurnOrder.Fair, [new Order(0, 1, 1)]).Accounts.Any(account => account.HasBeenReadFirst) ? null : s_changing.Select(orders =>
            {
                var (fair, found) = Run(TurnOrder.Fair, orders, run => Broken(code, run));
                IReadOnlyList<int>[] stops = [.. fair.Threads.Where(thread => thread.IsAdded).Select(thread => thread.Stops)];
                return found ?? TurnOrder.TwoPaused([stops[0], [.. stops[1].Skip(stops[0].Count)]])
                    .Select(turns => Run(turns, orders, run => Broken(code, run)).Found)
                    .FirstOrDefault(broken => broken is not null);
            }).FirstOrDefault(found => found is not null);

        (ControlledScheduler Scheduler, CheckResult? Found) Run(TurnOrder turns, Order[] orders, Func<Transfers, CheckResult?> judge)
        {
            var run = Anew(turns, orders);
            return (run.Scheduler, judge(run));
        }

        Transfers Anew(TurnOrder turns, Order[] orders, IThreadOrder? follow = null)
        {
            state.Restore();
            return new Transfers(transfer, turns, orders, follow);
        }
    }

    private static Transfers Opposite(Func<Account, Account, int, bool> transfer) => new(transfer, TurnOrder.Fair, s_opposite);

    private static CheckResult? Broken(CodeReading code, Transfers run)
    {
        if (RunResult.Of(run.Scheduler, run.End, Deadlock, LockHints.OfBusyWait(code), KeptALock) is { } broken)
            return broken;
        if (run.Done.Contains(false))
            return new CheckResult.Failed(
                "残高が足りているのに、false が返って送金されませんでした。",
                !code.Locks || run.Done.Length == 1 ? new("refused-enough") : new("gave-up"),
                run.Scheduler.Lanes);
        return run.Accounts.Select(account => account.Value).SequenceEqual(run.Expected) ? null : Wrong(code, run);
    }

    private static CheckResult.Failed Wrong(CodeReading code, Transfers run)
    {
        var sum = run.Expected.Sum();
        var money = run.Sum == sum ? "" : $"全部で {sum} あったお金が {run.Sum} に{(run.Sum > sum ? "増え" : "減り")}ました。";
        return new($"{money}{run.Balances} でした。正しくは {string.Join("、", run.Expected)} です。", TransferHints.Of(code, run.Scheduler), run.Scheduler.Lanes);
    }

    private static CheckResult.Failed? Unchecked(Func<Account, Account, int, bool> transfer, int from)
    {
        Account[] accounts = [new(1, Transfers.Start), new(2, Transfers.Start)];
        transfer(accounts[from], accounts[1 - from], 80);
        transfer(accounts[from], accounts[1 - from], 80);
        return accounts[from].Value >= 0 ? null : new CheckResult.Failed(
            $"1 本のスレッドでも、残高 {Transfers.Start} の口座 {from + 1} から 80 を 2 回送れてしまいました。残高は {accounts[from].Value} です。",
            new("balance-not-checked"));
    }

    private static CheckResult? Overdrawn(Func<Account, Account, int, bool> transfer, CodeReading code, Transfers run, int from)
    {
        if (RunResult.Of(run.Scheduler, run.End, Deadlock, LockHints.OfBusyWait(code), KeptALock) is { } broken)
            return broken;
        var paid = run.Done.Count(done => done);
        if (run.Accounts[from].Value < 0 || run.Accounts.Where((_, i) => i != from).All(account => account.Value > Transfers.Start))
            return new CheckResult.Failed(
                $"残高 {Transfers.Start} の口座から、80 を 2 回送れてしまいました。{run.Balances} です。",
                code.Locks ? CheckedOutside : LockHints.Without(code),
                run.Scheduler.Lanes);
        if (paid != 1 || run.Accounts[from].Value != 20 || run.Sum != 3 * Transfers.Start)
            return new CheckResult.Failed(
                $"残高 {Transfers.Start} の口座から 80 を 2 回送ると、1 回だけが true になるはずです。true は {paid} 回で、{run.Balances} でした。",
                new("return-value"),
                run.Scheduler.Lanes);
        if (run.Accounts[from].HasBeenNegative)
            return new CheckResult.Failed(
                $"残高が足りない送金のとき、口座 {run.Accounts[from].Number} の残高がいったんマイナスになりました。",
                new("negative-for-a-moment"),
                run.Scheduler.Lanes);
        // The refused one was the last: only somebody who comes later sees a lock that it kept.
        return Afterwards.Hangs(() => transfer(run.Accounts[from], run.Accounts[1], 1), () => transfer(run.Accounts[from], run.Accounts[2 - from], 1))
            ? new CheckResult.TimedOut(
                "残高が足りずに断られた送金のあと、次の送金が進めませんでした。",
                new("kept-a-lock"),
                run.Scheduler.Lanes)
            : null;
    }

    // For what could not be copied.
    private static CheckResult? UnderStress(Func<Account, Account, int, bool> transfer, CodeReading code)
    {
        Account first = new(1, 1), second = new(2, 0), third = new(3, 0);
        Action ToAndFro(Account other) => () =>
        {
            // Only one of them can have the single coin.
            if (transfer(first, other, 1))
                transfer(other, first, 1);
        };
        var stress = StressRun.Run(ToAndFro(second), ToAndFro(third), ToAndFro(second));
        if (StressResult.Of(stress, Deadlock) is { } broken)
            return broken;
        var isNegative = first.HasBeenNegative || second.HasBeenNegative || third.HasBeenNegative;
        var sum = first.Value + second.Value + third.Value;
        if (!isNegative && sum == 1)
            return null;
        return new CheckResult.Failed(
            $"3 本のスレッドが、全部で 1 しかないお金を休まずに送り合いました。{(isNegative ? "残高がマイナスになりました。" : "")}終わったとき、お金は全部で {sum} でした。",
            code.Locks ? CheckedOutside : LockHints.Without(code));
    }
}
