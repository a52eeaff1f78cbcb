using System.Reflection.Emit;

namespace ConcurrencyLab;

/// <summary>演習 7-4: 何も失わない 2 つの集計。</summary>
[Exercise("7-4")]
public static class Exercise7_4
{
    private static readonly int[] s_prices = [100, 200, 400];
    // More than anybody would bound their tries by.
    private static readonly int[] s_many = [.. Enumerable.Repeat(1, 20)];

    private static readonly Hint s_neverEnds = new("endless-loop");

    /// <summary>1 回の売り上げを、件数と合計に足すメソッドを判定します。</summary>
    /// <param name="record">あなたのメソッド。価格を受け取ります。</param>
    /// <param name="readCount">売り上げの件数を読む処理。</param>
    /// <param name="readSum">売り上げの合計を読む処理。</param>
    /// <param name="reset">両方を 0 に戻す処理。</param>
    public static Task<Verdict> CheckAsync(Action<int> record, Func<int> readCount, Func<int> readSum, Action reset)
    {
        Argument.NotNull(record);
        Argument.NotNull(readCount);
        Argument.NotNull(readSum);
        Argument.NotNull(reset);
        var totals = new Totals(readCount, readSum, reset);
        return Check.RunAsync(typeof(Exercise7_4), async () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(record);
            var found = AsyncVoid.Refuse(record) ?? OneCaller.Judge(record, one => OneThread(one, CodeReading.Of(record), totals)) ?? InManyOrders(state, record, totals);
            state.Restore();
            return found ?? (Conditions.IsAllCopied ? null : UnderStress(record, totals)) ?? await ServeAsync(record, totals);
        });
    }

    private static CheckResult.Failed? OneThread(Action<int> record, CodeReading code, Totals totals)
    {
        totals.Reset();
        foreach (var price in s_prices)
            record(price);
        return totals.Are(3, 700) ? null : new CheckResult.Failed(
            $"1 本のスレッドで {string.Join("、", s_prices)} 円を記録すると、{totals}。3 件、700 円になるはずです。",
            WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : new("wrong-on-one-thread"));
    }

    /// <summary>Every shared access a point: what is lost in some order is lost for certain.</summary>
    private static CheckResult? InManyOrders(LearnerState state, Action<int> record, Totals totals)
    {
        var copy = InstrumentedCopy.Of(record);
        var (isCountRight, isSumRight) = (true, true);
        (string Text, ControlledScheduler Run, TurnOrder Order)? lost = null;
        var broken = Schedules.FindFailure(areAlike: true, order => Run(copy, order, s_prices)) ?? Run(copy, TurnOrder.Fair, s_many).Found;
        // Whether it is half right shows in all orders together only.
        if (Thrown.At(broken, () => Run(record, TurnOrder.Fair, s_prices).Found) is { } stopped)
            return stopped;
        return lost is not { } first ? CollectionRaces.In((order, follow) => Run(copy, order, s_prices, follow).Scheduler) : RaceEvidence.In(
            new CheckResult.Failed(first.Text, MeetElsewhere(first.Order) ? SalesHints.SharedVariable : HintFor(CodeReading.Of(record), isCountRight || isSumRight, totals, first.Run), first.Run.Lanes),
            follow => Run(copy, first.Order, s_prices, follow).Scheduler);

        // The totals themselves are guarded.
        bool MeetElsewhere(TurnOrder order)
        {
            var follow = new HappensBefore();
            var isKnown = totals.AreVariables && Run(copy, order, s_prices, follow).Scheduler.IsFollowed && !follow.HasSeenUnknown;
            return isKnown && follow.Races.Count > 0 && follow.Races.All(race => race.Variable is not ("count" or "sum"));
        }

        (ControlledScheduler Scheduler, CheckResult? Found) Run(Action<int> one, TurnOrder order, int[] prices, IThreadOrder? follow = null)
        {
            state.Restore();
            totals.Reset();
            var scheduler = new ControlledScheduler(() => $"{totals.Count} 件、{totals.Sum} 円", order) { Order = follow };
            foreach (var price in prices)
            {
                scheduler.Add(() =>
                {
                    one(price);
                    scheduler.Note($"{price} 円を記録し終えた");
                });
            }

            var end = scheduler.Run();
            isCountRight &= totals.Count == prices.Length;
            isSumRight &= totals.Sum == prices.Sum();
            if (!totals.Are(prices.Length, prices.Sum()))
                lost ??= ($"{prices.Length} 本のスレッドが {string.Join("、", prices)} 円を 1 回ずつ記録すると、{totals}。{prices.Length} 件、{prices.Sum()} 円になるはずです。", scheduler, order);
            return (scheduler, RunResult.Of(scheduler, end, s_neverEnds));
        }
    }

    // For what could not be copied.
    private static CheckResult? UnderStress(Action<int> record, Totals totals)
    {
        totals.Reset();
        var stress = StressRun.Run(() => record(1), () => record(1));
        if (StressResult.Of(stress, s_neverEnds) is { } broken)
            return broken;
        return totals.Are(stress.Calls, stress.Calls) ? null : new CheckResult.Failed(
            $"2 本のスレッドから合わせて {stress.Calls:N0} 回、1 円ずつ記録すると、{totals}。", HintFor(CodeReading.Of(record), totals.Count == stress.Calls || totals.Sum == stress.Calls, totals, null));
    }

    private static async Task<CheckResult> ServeAsync(Action<int> record, Totals totals)
    {
        const int Price = 300;
        totals.Reset();
        var burst = await TwoHundred.SendAsync(_ =>
        {
            record(Price);
            return "";
        });
        if (TwoHundred.Refused(burst) is { } refused)
            return refused;
        return totals.Are(TwoHundred.Requests, TwoHundred.Requests * Price)
            ? new CheckResult.Passed($"試したどの順番でも、件数も金額も失われませんでした。サーバーに {TwoHundred.Requests} 件を同時に送ると、{totals}。")
            : new CheckResult.Failed($"サーバーに {TwoHundred.Requests} 件を同時に送ると、{totals}。", HintFor(CodeReading.Of(record), isHalf: false, totals, null));
    }

    private static Hint HintFor(CodeReading code, bool isHalf, Totals totals, ControlledScheduler? run) =>
        code.Locks ? run is null ? LockHints.Unseen(code) : isHalf && IsOneGuarded(run, totals) ? new("half-protected") : SalesHints.Of(code, run, totals.IsOne)
        : code.Has("Interlocked.CompareExchange") ? code.Has("loop") ? new("bounded-retry") : new("no-second-try")
        : code.IsAtomic && isHalf ? new("half-atomic")
        : code.Has("Interlocked.Increment") || code.Has("Interlocked.Add") ? new("result-written-back")
        : code.IsAtomic ? new("atomic-write-only")
        : code.IsVolatile ? new("volatile-is-not-atomic")
        : new("not-atomic");

    // Where the lock itself is none, that is what to say.
    private static bool IsOneGuarded(ControlledScheduler run, Totals totals)
    {
        GuardFault[] faults = [.. GuardReading.Each(run.Guards, totals.IsOne)];
        return faults.Contains(GuardFault.None) && Array.TrueForAll(faults, fault => fault is GuardFault.None or GuardFault.Elsewhere or GuardFault.ReadsOnly or GuardFault.WritesOnly or GuardFault.Sometimes or GuardFault.Pieces);
    }

    private sealed record Totals(Func<int> ReadCount, Func<int> ReadSum, Action Reset)
    {
        public int Count => ReadCount();

        public int Sum => ReadSum();

        /// <summary>Whether they are variables of the cell; otherwise it is not known what they are made of.</summary>
        public bool AreVariables => Reads(ReadCount, "count") && Reads(ReadSum, "sum");

        /// <summary>Whether an access is to one of them.</summary>
        public Func<GuardedAccess, bool> IsOne { get; } = ReadVariables.Of(ReadCount, ReadSum);

        public bool Are(long count, long sum) => Count == count && Sum == sum;

        public override string ToString() => $"件数は {Count:N0}、合計は {Sum:N0} 円でした";

        private static bool Reads(Delegate read, string variable) =>
            IlInstruction.Of(read.Method).Any(instruction => instruction.Code.OperandType == OperandType.InlineField && instruction.ResolveField().Name == variable);
    }
}
