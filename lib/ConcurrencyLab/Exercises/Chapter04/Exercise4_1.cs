namespace ConcurrencyLab;

/// <summary>演習 4-1: Interlocked で数え、呼んだ側に番号を返すカウンター。</summary>
[Exercise("4-1")]
public static class Exercise4_1
{
    private const string Total = "total";
    private const int Rounds = 2;
    private const int Threads = 3;

    private static readonly Hint NeverEnds = new("endless-loop");

    private static readonly Hint TwoOperations = new("two-atomic-operations");

    private static readonly Hint NotWaited = new("not-waited");

    private static readonly Hint AssignedAgain = new("assigned-again");

    private static readonly Hint AnotherCounter = new("another-counter");

    /// <summary>変数に 1 を足し、新しい値を返すメソッドを判定します。</summary>
    /// <param name="countUp">あなたのメソッド。</param>
    /// <param name="read">変数を読む処理。</param>
    /// <param name="reset">変数を 0 に戻す処理。</param>
    public static Task<Verdict> CheckAsync(Func<int> countUp, Func<int> read, Action reset)
    {
        Argument.NotNull(countUp);
        Argument.NotNull(read);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise4_1), () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(countUp);
            return OneCaller.Judge(countUp, one => OneThread(one, CodeReading.Of(countUp), read, reset)) ?? InManyOrders(state, countUp, read, reset) ?? UnderStress(countUp, read, reset);
        });
    }

    private static CheckResult.Failed? OneThread(Func<int> countUp, CodeReading code, Func<int> read, Action reset)
    {
        reset();
        int[] numbers = [countUp(), countUp(), countUp()];
        if (read() == 0)
            return new CheckResult.Failed("3 回呼んでも total は 0 のままでした。", WorkElsewhere.IsLeftUndone(code) ? NotWaited : numbers is [1, 2, 3] ? AnotherCounter : new("counted-a-copy"));
        return read() == 3 && numbers is [1, 2, 3] ? null : new CheckResult.Failed(
            $"1 本のスレッドで 3 回呼ぶと、戻り値は {string.Join("、", numbers)}、total は {read()} でした。戻り値は 1、2、3、total は 3 になるはずです。",
            WorkElsewhere.IsLeftUndone(code) ? NotWaited : new("wrong-number"));
    }

    /// <summary>Every shared access a point: what is lost in some order is lost for certain.</summary>
    private static CheckResult? InManyOrders(LearnerState state, Func<int> countUp, Func<int> read, Action reset)
    {
        var code = CodeReading.Of(countUp);
        var copy = InstrumentedCopy.Of(countUp);
        return Thrown.At(Schedules.FindFailure(areAlike: true, order => Run(copy, order)) ?? Overtaken(), () => Run(countUp, TurnOrder.Fair).Found)
            ?? CollectionRaces.In((order, follow) => Run(copy, order, follow).Scheduler);

        CheckResult? Overtaken()
        {
            state.Restore();
            reset();
            var scheduler = new ControlledScheduler(() => $"{read()}", Overtaking.Order);
            var others = Overtaking.Add(scheduler, () => copy(), _ => copy());
            var end = scheduler.Run();
            return RunResult.Of(scheduler, end, NeverEnds) ?? (read() == others() + 1 ? null : new CheckResult.Failed(
                $"1 回の呼び出しのあいだに、別のスレッドが {others()} 回呼びました。total は {others() + 1} になるはずでした。結果は {read()} でした。",
                code.Locks ? HintFor(code, scheduler, read) : new("bounded-retry")));
        }

        (ControlledScheduler Scheduler, CheckResult? Found) Run(Func<int> count, TurnOrder order, IThreadOrder? follow = null)
        {
            state.Restore();
            reset();
            var numbers = new int[Threads];
            var scheduler = new ControlledScheduler(() => $"{read()}", order) { Order = follow };
            for (var i = 0; i < Threads; i++)
            {
                var index = i;
                scheduler.Add(() =>
                {
                    numbers[index] = count();
                    scheduler.Note($"{numbers[index]} を返した");
                });
            }

            var end = scheduler.Run();
            if (RunResult.Of(scheduler, end, NeverEnds) is { } broken)
                return (scheduler, broken);
            if (read() != Threads)
                return (scheduler, new CheckResult.Failed($"{Threads} 本のスレッドが 1 回ずつ呼んだので、total は {Threads} になるはずでした。結果は {read()} でした。", HintFor(code, scheduler, read, gaveUp: code.Loops && Overtaken() is not null), scheduler.Lanes));
            if (scheduler.SeenWhenDone != $"{Threads}")
                return (scheduler, new CheckResult.Failed($"{Threads} 本のスレッドが 1 回ずつ呼んで戻ったとき、total は {scheduler.SeenWhenDone} でした。{Threads} になるはずです。", NotWaited, scheduler.Lanes));
            if (numbers.Distinct().Count() < Threads)
                return (scheduler, new CheckResult.Failed($"total は {Threads} になりました。けれども、戻り値は {string.Join("、", numbers)} で、同じ番号があります。", SameNumber(code), scheduler.Lanes));
            return (scheduler, null);
        }
    }

    // Numbers to show, and for what could not be copied.
    private static CheckResult UnderStress(Func<int> countUp, Func<int> read, Action reset)
    {
        var code = CodeReading.Of(countUp);
        var lockFree = !code.Locks;
        long calls = 0;
        for (var round = 0; round < Rounds; round++)
        {
            reset();
            long first = 0, second = 0;
            var stress = StressRun.Run(() => first += countUp(), () => second += countUp());
            if (StressResult.Of(stress, NeverEnds) is { } broken)
                return broken;
            calls += stress.Calls;
            if (read() != stress.Calls)
                return new CheckResult.Failed($"2 本のスレッドから合わせて {stress.Calls:N0} 回呼ぶと、total は {read():N0} でした。{stress.Calls - read():N0} 回が失われました。", HintFor(code, null, read));
            // Numbers 1 to n, each given once, have this sum; a number read later than it was made is too large.
            if (first + second != stress.Calls * (stress.Calls + 1) / 2)
                return new CheckResult.Failed($"{stress.Calls:N0} 回はすべて数えられました。けれども、同じ番号を受け取った呼び出しがありました。", TwoOperations);
        }

        return new CheckResult.Passed($"2 本のスレッドから合わせて {calls:N0} 回呼びました。1 回も失われず、同じ番号もありませんでした。"
            + (lockFree ? "" : "ロックでも正しく数えられます。Interlocked.Increment なら、ロックを取らずに、1 つの不可分な操作で済みます。"));
    }

    private static Hint SameNumber(CodeReading code) =>
        code.HandsOver ? NotWaited
        : code.AssignsAgain(Total) ? AssignedAgain
        : code.Adds && code.AssignsShared && !code.Locks ? new("shared-variable")
        : TwoOperations;

    private static Hint HintFor(CodeReading code, ControlledScheduler? scheduler, Func<int> read, bool gaveUp = false) =>
        code.Locks ? scheduler is null ? LockHints.Unseen(code) : LockHints.Of(code, scheduler, ReadVariables.Of(read))
        : code.HandsOver ? NotWaited
        : code.AssignsAgain(Total) ? AssignedAgain
        : code.Adds && code.RefersToOthers(Total) ? AnotherCounter
        : code.Has("Interlocked.Increment") || code.Has("Interlocked.Add") ? new("interlocked-on-copy")
        : code.Has("Interlocked.CompareExchange") && code.Loops ? new(gaveUp ? "bounded-retry" : "compared-another-value")
        : code.IsAtomic ? new("atomic-write-only")
        : code.IsVolatile ? new("volatile-is-not-atomic")
        : new("not-atomic");
}
