namespace ConcurrencyLab;

/// <summary>演習 6-1: 共有をほとんどしない並列の合計。</summary>
[Exercise("6-1")]
public static class Exercise6_1
{
    private const int Workers = 3;
    private const int NumbersEach = 12;
    // Code may do otherwise with many.
    private const int ManyNumbersEach = 1_000;
    // A lock made late, a read and a write; or a read and a CompareExchange, tried again once for each of the others. In a loop there are more.
    private const int MostTouches = NumbersEach - 1;

    private static readonly Hint NeverEnds = new("endless-loop");

    private static readonly Hint SharedInLoop = new("shared-in-loop");

    /// <summary>1 人分の仕事を判定します。仕事は、自分の担当する数の合計を、全体の合計に足すことです。</summary>
    /// <param name="addPart">あなたのメソッド。すべての数、0 から始まる担当の番号、担当の人数を受け取ります。</param>
    /// <param name="read">合計を読む処理。</param>
    /// <param name="reset">合計を 0 に戻す処理。</param>
    public static Task<Verdict> CheckAsync(Action<int[], int, int> addPart, Func<long> read, Action reset)
    {
        Argument.NotNull(addPart);
        Argument.NotNull(read);
        Argument.NotNull(reset);
        return Check.RunAsync(typeof(Exercise6_1), async () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(addPart);
            return AsyncVoid.Refuse(addPart)
                ?? OneCaller.Judge(addPart, add => new PartsInTurn(add, read, BeginAnew).Wrong(CodeReading.Of(addPart)))
                ?? InManyOrders(addPart, read, BeginAnew)
                ?? await AtOnceAsync(addPart, read, BeginAnew);

            // What the code keeps beside the total, such as how many have finished, the cell's reset does not know.
            void BeginAnew()
            {
                state.Restore();
                reset();
            }
        });
    }

    /// <summary>Every access of the total a point: what is lost in some order is lost for certain, and touches can be counted.</summary>
    private static CheckResult? InManyOrders(Action<int[], int, int> addPart, Func<long> read, Action reset)
    {
        var code = CodeReading.Of(addPart);
        var copy = InstrumentedCopy.Of(addPart);
        CheckResult? touched = null;
        var wrong = Schedules.FindFailure(areAlike: false, order => Run(copy, order))
            ?? Overtaken()
            ?? Run(copy, TurnOrder.Fair, ManyNumbersEach).Found
            // Here all calls return before what they left to others.
            ?? Run(copy, new TurnOrder(Turns.FirstThrough, 0), ManyNumbersEach).Found;
        return Thrown.At(wrong, () => Run(addPart, TurnOrder.Fair).Found)
            ?? CollectionRaces.In((order, follow) => Run(copy, order, follow: follow).Scheduler)
            ?? touched;

        // For who tries again; what else is kept between calls may want each worker to come once.
        CheckResult? Overtaken()
        {
            if (!code.Has("Interlocked.CompareExchange"))
                return null;
            int[] two = [1, 1];
            var (slow, fast) = (Alone(0), Alone(1));
            reset();
            var scheduler = new ControlledScheduler(() => $"{read()}", Overtaking.Order);
            var others = Overtaking.Add(scheduler, () => copy(two, 0, two.Length), _ => copy(two, 1, two.Length));
            var end = scheduler.Run();
            var expected = slow + (others() * fast);
            return RunResult.Of(scheduler, end, NeverEnds) ?? (read() == expected ? null : new CheckResult.Failed(
                $"1 つのワーカーが加えるあいだに、別のワーカーが {others()} 回加えました。合計は {expected} になるはずでした。結果は {read()} でした。",
                LostHint(code, read, scheduler, inLoop: false, isInside: false, gaveUp: true)));

            long Alone(int worker)
            {
                reset();
                addPart(two, worker, two.Length);
                return read();
            }
        }

        (ControlledScheduler Scheduler, CheckResult? Found) Run(Action<int[], int, int> add, TurnOrder order, int numbersEach = NumbersEach, IThreadOrder? follow = null)
        {
            int[] numbers = [.. Enumerable.Repeat(1, Workers * numbersEach)];
            var isLong = numbersEach == ManyNumbersEach;
            reset();
            var scheduler = new ControlledScheduler(() => $"{read()}", order) { Order = follow };
            for (var i = 0; i < Workers; i++)
            {
                var worker = i;
                scheduler.Add(() => add(numbers, worker, Workers));
            }

            var end = scheduler.Run();
            // So many numbers may take more steps than any run is given, and more turns than who waits takes.
            var isCut = isLong && (end == RunEnd.StepLimit || (end == RunEnd.BusyWait && scheduler.SeenWhenDone is null));
            if (!isCut && RunResult.Of(scheduler, isLong && end == RunEnd.BusyWait ? RunEnd.Finished : end, NeverEnds) is { } broken)
                return (scheduler, broken);
            // Also of the threads that a worker starts itself.
            var touches = scheduler.Touches;
            var most = Math.Max(touches.DefaultIfEmpty().Max(), touches.Sum() / Workers);
            if (!isCut && scheduler.SeenWhenDone != $"{numbers.Length}")
                return (scheduler, new CheckResult.Failed(
                    $"1 が {numbers.Length} 個なので、合計は {numbers.Length} になるはずでした。結果は {scheduler.SeenWhenDone} でした。",
                    LostHint(code, read, scheduler, gaveUp: code.Loops && Overtaken() is not null, inLoop: most > MostTouches || scheduler.Threads.Any(thread => scheduler.WritesOf(thread) > MostTouches), isInside: scheduler.Threads.Any(thread => !thread.IsAdded && scheduler.WritesOf(thread) > 0)),
                    isLong ? null : scheduler.Lanes));
            if (most > MostTouches)
                touched ??= new CheckResult.Failed($"1 つのワーカーが {numbersEach:N0} 個を足すあいだに、共有の変数やロックに {most:N0} 回触れました。", SharedInLoop, isLong ? null : scheduler.Lanes);
            return (scheduler, null);
        }
    }

    private static Hint LostHint(CodeReading code, Func<long> read, ControlledScheduler? scheduler, bool inLoop, bool isInside, bool gaveUp = false) =>
        code.HandsOver ? new("not-waited")
        : code.Locks ? scheduler is null ? LockHints.Unseen(code) : LockHints.Of(code, scheduler, ReadVariables.Of(read))
        : code.Has("Interlocked.CompareExchange") ? gaveUp || !code.Loops ? new("bounded-retry") : new("compared-another-value")
        : isInside && (code.Has("Parallel.") || code.Has("ParallelEnumerable.")) ? new("shared-inside")
        : code.AssignsAgain("total") ? new("assigned-again")
        : inLoop ? new("unguarded-in-loop")
        : new("unguarded-at-the-end");

    // What it is for; and for what could not be copied.
    private static async Task<CheckResult> AtOnceAsync(Action<int[], int, int> addPart, Func<long> read, Action reset)
    {
        int[] numbers = [.. Enumerable.Range(1, 1_000_000)];
        reset();
        await ConcurrencyLab.Workers.RunAsync(Workers, worker => addPart(numbers, worker, Workers));
        Heartbeat.Beat();
        var (sum, total) = (numbers.Sum(number => (long)number), read());
        if (total != sum)
            return new CheckResult.Failed($"{Workers} 本のスレッドで 1 から 1,000,000 までを足すと、{total:N0} になりました。", LostHint(CodeReading.Of(addPart), read, null, inLoop: true, isInside: true));
        for (var worker = 0; worker < Workers; worker++)
        {
            reset();
            addPart(numbers, worker, Workers);
            if (read() == sum)
                return new CheckResult.Failed($"1 から 1,000,000 までを {Workers} つのワーカーで足すとき、worker が {worker} の 1 つだけを動かしても、全部の合計になりました。", new("one-does-it-all"));
        }

        return new CheckResult.Passed($"試したどの個数でも、どの順番でも、合計は正しくなりました。{Workers} 本のスレッドで 1 から 1,000,000 までを足した合計は {total:N0} です。");
    }
}
