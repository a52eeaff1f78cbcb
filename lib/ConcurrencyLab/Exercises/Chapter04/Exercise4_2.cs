namespace ConcurrencyLab;

/// <summary>演習 4-2: CompareExchange で最大値を記録する。</summary>
[Exercise("4-2")]
public static class Exercise4_2
{
    private const int MostComparisons = 1_000;
    private const int MostInManyOrders = 3;

    private const int First = 20;
    private const int Largest = 1_000_000;

    private static readonly Hint s_neverEnds = new("never-ends");

    private static readonly Hint s_comparedAnother = new("compared-another-value");

    /// <summary>受け取った値の最大値を記録するメソッドを判定します。</summary>
    /// <param name="record">あなたのメソッド。値と、比較して入れ替える処理を受け取ります。</param>
    /// <param name="read">最大値を読む処理。</param>
    /// <param name="reset">最大値を 0 に戻す処理。</param>
    public static Task<Verdict> CheckAsync(Action<int, Func<int, int, bool>> record, Func<int> read, Action reset)
    {
        Argument.NotNull(record);
        Argument.NotNull(read);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise4_2), () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(record);
            return AsyncVoid.Refuse(record) ?? OneCaller.Judge(record, one => OneThread(one, CodeReading.Of(record), read, reset)) ?? ManyThreads(state, record, read, reset);
        });
    }

    private static CheckResult? OneThread(Action<int, Func<int, int, bool>> record, CodeReading code, Func<int> read, Action reset)
    {
        reset();
        var compared = 0;
        try
        {
            foreach (var value in (int[])[First, 50, 30])
                record(value, (a, b) => ++compared <= MostComparisons ? a > b : throw new OperationCanceledException());
        }
        catch (OperationCanceledException) when (compared > MostComparisons)
        {
            return new CheckResult.TimedOut(
                $"1 本のスレッドでも、比べることを {MostComparisons:N0} 回繰り返しました。",
                new("never-leaves-the-loop"));
        }

        if (read() != 50)
            return new CheckResult.Failed(
                $"1 本のスレッドで 20、50、30 を順に渡すと、max は {read()} でした。50 になるはずです。",
                WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : read() == 0 ? new("max-unchanged") : read() == First && code.Has("Interlocked.CompareExchange") ? s_comparedAnother : new("not-the-maximum"));
        return compared > 0 ? null : new CheckResult.Failed(
            "isGreater が 1 回も呼ばれませんでした。",
            new("compare-with-is-greater"));
    }

    private static CheckResult ManyThreads(LearnerState state, Action<int, Func<int, int, bool>> record, Func<int> read, Action reset)
    {
        Displayable? shown = null;
        var code = CodeReading.Of(record);
        var copy = InstrumentedCopy.Of(record);
        ControlledScheduler? waiting = null;
        foreach (var values in (int[][])[[30, 50], [50, 30], [20, 50, 30], [50, 20, 30], [10, 20, 30, 40, 50]])
        {
            // Many threads need one order only: there the last one must try as often as there are threads.
            if ((values.Length > MostInManyOrders ? Run(TurnOrder.Fair).Found : Schedules.FindFailure(areAlike: false, order => Run(order))) is { } found)
                return Thrown.At(found, () => Run(TurnOrder.Fair, record).Found)!;
            if (waiting is not null)
                return Waits(waiting);

            (ControlledScheduler Scheduler, CheckResult? Found) Run(TurnOrder order, Action<int, Func<int, int, bool>>? asItIs = null)
            {
                state.Restore();
                reset();
                var (recorded, fallen, isElsewhere) = (0, 0, false);
                var scheduler = new ControlledScheduler(Look, order);
                foreach (var value in values)
                {
                    scheduler.Add(() =>
                    {
                        Record(scheduler, asItIs ?? copy, value, read, () => isElsewhere = true);
                        recorded = Math.Max(recorded, value);
                    });
                }

                // Called after each step: one thread at a time.
                string Look()
                {
                    var max = read();
                    if (max < recorded)
                        fallen = recorded;
                    return $"{max}";
                }

                var end = scheduler.Run();
                if (isElsewhere)
                    return (scheduler, ComparedElsewhere(scheduler));
                if (RunResult.Of(scheduler, end, s_neverEnds) is { } broken)
                    return (scheduler, broken);
                if (read() != values.Max())
                    return (scheduler, new CheckResult.Failed(
                        $"{values.Length} 本のスレッドが {string.Join("、", values)} を渡したので、max は {values.Max()} になるはずでした。結果は {read()} でした。",
                        HintFor(code, values, read, scheduler, gaveUp: code.Loops && Overtaken(state, copy, code, read, reset) is not null),
                        scheduler.Lanes));
                if (fallen > 0)
                    return (scheduler, new CheckResult.Failed(
                        $"最後は {read()} になりました。けれども、{fallen} を渡し終えた後で、max がいったんそれより小さくなりました。",
                        HintFor(code, values, read, scheduler, gaveUp: code.Loops && Overtaken(state, copy, code, read, reset) is not null),
                        scheduler.Lanes));
                if (scheduler.SeenWhenDone != $"{values.Max()}")
                    return (scheduler, new CheckResult.Failed(
                        $"{values.Length} 本のスレッドが渡し終えて戻ったとき、max は {scheduler.SeenWhenDone} でした。{values.Max()} になるはずです。", new("not-waited"), scheduler.Lanes));
                shown ??= scheduler.Lanes;
                waiting ??= scheduler.HasWaited ? scheduler : null;
                return (scheduler, null);
            }
        }

        if (Overtaken(state, copy, code, read, reset) is { } gaveUp)
            return gaveUp;
        return (Conditions.IsAllCopied ? null : UnderStress(record, code, read, reset)) ?? new CheckResult.Passed("比べているあいだに別のスレッドが max を変える順番でも、いちばん大きい値が残りました。", shown);
    }

    // The largest value comes first, and at each of its steps a smaller one gets ahead.
    private static CheckResult? Overtaken(LearnerState state, Action<int, Func<int, int, bool>> record, CodeReading code, Func<int> read, Action reset)
    {
        state.Restore();
        reset();
        var scheduler = new ControlledScheduler(() => $"{read()}", Overtaking.Order);
        var others = Overtaking.Add(scheduler, () => Record(scheduler, record, Largest, read, static () => { }), number => record(number + 1, (a, b) => a > b));
        var end = scheduler.Run();
        return RunResult.Of(scheduler, end, s_neverEnds) ?? (read() == Largest ? null : new CheckResult.Failed(
            $"{Largest:N0} を渡しているあいだに、別のスレッドがもっと小さい値を {others()} 回渡しました。max は {Largest:N0} になるはずでした。結果は {read():N0} でした。",
            code.Locks ? LockHints.Of(code, scheduler, ReadVariables.Of(read)) : new("no-retry")));
    }

    // Whoever is stopped while he compares, stops nobody else, unless he holds a lock.
    private static CheckResult.Failed Waits(ControlledScheduler scheduler) => new(
        "いちばん大きい値は残りました。けれども、1 本が比べているあいだ、ほかのスレッドが待たされました。",
        new("waits-for-a-lock"),
        scheduler.Lanes);

    // Whatever began with the cell, and lives on, is one for all: they wait for each other there, or nothing guards it.
    private static CheckResult.Failed ComparedElsewhere(ControlledScheduler scheduler) => new(
        "isGreater を呼んだのは、Record を呼んだスレッドではなく、セルを実行したときから動いている処理でした。",
        new("compared-elsewhere"),
        scheduler.Lanes);

    // For what could not be copied. What was once recorded, the maximum never falls below.
    private static CheckResult? UnderStress(Action<int, Func<int, int, bool>> record, CodeReading code, Func<int> read, Action reset)
    {
        reset();
        var (next, fell) = (0, false);
        Action body = () =>
        {
            var value = Interlocked.Increment(ref next);
            record(value, (a, b) => a > b);
            if (read() < value)
                Volatile.Write(ref fell, true);
        };
        var stress = StressRun.Run(body, body, body);
        return StressResult.Of(stress, s_neverEnds) ?? (!fell && read() == next ? null : new CheckResult.Failed(
            $"3 本のスレッドが 1 から {next:N0} までを休まずに渡すと、max が、渡し終えた値より小さくなりました。",
            HintFor(code, [], read)));
    }

    private static void Record(ControlledScheduler scheduler, Action<int, Func<int, int, bool>> record, int value, Func<int> read, Action noteElsewhere)
    {
        record(value, (a, b) =>
        {
            if (Current.Thread?.Scheduler != scheduler)
                noteElsewhere();
            scheduler.Note($"{a} > {b} を比べた");
            scheduler.SchedulingPoint();
            return a > b;
        });
        scheduler.Note($"{value} を渡し終えた（max = {read()}）");
    }

    private static Hint HintFor(CodeReading code, int[] values, Func<int> read, ControlledScheduler? scheduler = null, bool gaveUp = false) =>
        code.HandsOver ? new("not-waited")
        : code.Locks ? scheduler is null ? LockHints.Unseen(code) : LockHints.Of(code, scheduler, ReadVariables.Of(read))
        : code.IsAtomic && !code.RefersToShared ? new("interlocked-on-copy")
        : code.Has("Interlocked.CompareExchange") && (!code.Loops || gaveUp || values.Length > 3) ? new("no-retry")
        : code.Has("Interlocked.CompareExchange") ? s_comparedAnother
        : code.Has("Interlocked.") ? new("exchange-without-compare")
        : new("check-then-act");
}
