using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>演習 4-3: ConcurrentDictionary で、パスごとの閲覧数を数える。</summary>
[Exercise("4-3")]
public static class Exercise4_3
{
    private const int Threads = 3;
    private const string Page = "/news";

    private static readonly Hint TwoOperations = new("two-dictionary-operations");

    private static readonly Hint NeverReleased = new("never-released");

    /// <summary>パスの閲覧を 1 回数えるメソッドを判定します。</summary>
    /// <param name="countView">あなたのメソッド。</param>
    public static Task<Verdict> CheckAsync(Action<ConcurrentDictionary<string, int>, string> countView)
    {
        Argument.NotNull(countView);
        return Check.RunAsync(typeof(Exercise4_3), () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(countView);
            return AsyncVoid.Refuse(countView) ?? OneCaller.Judge(countView, one => OneThread(one, CodeReading.Of(countView))) ?? ManyThreads(state, countView);
        });
    }

    private static CheckResult.Failed? OneThread(Action<ConcurrentDictionary<string, int>, string> countView, CodeReading code)
    {
        var views = new ConcurrentDictionary<string, int>();
        foreach (var path in (string[])["/", Page, "/", "/"])
            countView(views, path);
        if (views.IsEmpty)
            return new CheckResult.Failed("views に何も入っていません。", WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : new("nothing-counted"));
        var (top, page) = (views.GetValueOrDefault("/"), views.GetValueOrDefault(Page));
        return top == 3 && page == 1 && views.Count == 2 ? null : new CheckResult.Failed(
            $"1 本のスレッドで \"/\" を 3 回、\"{Page}\" を 1 回数えると、結果は \"/\" が {top}、\"{Page}\" が {page} でした。",
            WorkElsewhere.IsLeftUndone(code) ? new("not-waited") : HintFor(code, top, page));
    }

    private static Hint HintFor(CodeReading code, int top, int page) =>
        page == 1 && top == 1 && code.Has("ConcurrentDictionary`2.AddOrUpdate") ? new("update-returns-old-value")
        : page == 0 ? new("first-view-not-counted")
        : new("wrong-count");

    private static CheckResult ManyThreads(LearnerState state, Action<ConcurrentDictionary<string, int>, string> countView)
    {
        Displayable? shown = null;
        var code = CodeReading.Of(countView);
        var copy = InstrumentedCopy.Of(countView);
        foreach (var before in (int[])[0, 5])
        {
            var wrong = Schedules.FindFailure(areAlike: true, order => Run(copy, order)) ?? Overtaken();
            if (Thrown.At(wrong, () => Run(countView, TurnOrder.Fair).Found) is { } found)
                return found;

            (ControlledScheduler Scheduler, ConcurrentDictionary<string, int> Views) Begin(TurnOrder order)
            {
                state.Restore();
                ConcurrentDictionary<string, int>? views = null;
                // Through another table than the pausing one, to look without pausing.
                var scheduler = new ControlledScheduler(() => $"{CountIn(views!)}", order);
                views = new ConcurrentDictionary<string, int>(new PausingComparer(scheduler));
                if (before > 0)
                    views[Page] = before;
                return (scheduler, views);
            }

            CheckResult? Overtaken()
            {
                var (scheduler, views) = Begin(Overtaking.Order);
                var path = Copy();
                var others = Overtaking.Add(scheduler, () => copy(views, path), _ => copy(views, path));
                var end = scheduler.Run();
                var after = CountIn(views);
                return RunResult.Of(scheduler, end, NeverReleased) ?? (after == before + others() + 1 ? null : new CheckResult.Failed(
                    $"1 回の呼び出しのあいだに、別のスレッドが {others()} 回数えました。{before} から {before + others() + 1} になるはずでした。結果は {after} でした。",
                    Lost(code, views, scheduler)));
            }

            (ControlledScheduler Scheduler, CheckResult? Found) Run(Action<ConcurrentDictionary<string, int>, string> count, TurnOrder order)
            {
                var (scheduler, views) = Begin(order);
                for (var i = 0; i < Threads; i++)
                {
                    var path = Copy();
                    scheduler.Add(() =>
                    {
                        count(views, path);
                        scheduler.Note("数え終えた");
                    });
                }

                var end = scheduler.Run();
                if (RunResult.Of(scheduler, end, NeverReleased) is { } broken)
                    return (scheduler, broken);
                var after = CountIn(views);
                if (after != before + Threads)
                    return (scheduler, new CheckResult.Failed(
                        $"{Threads} 本のスレッドが \"{Page}\" を 1 回ずつ数えたので、{before} から {before + Threads} になるはずでした。結果は {after} でした。",
                        Lost(code, views, scheduler, gaveUp: !code.Loops || Overtaken() is not null),
                        scheduler.Lanes));
                if (scheduler.SeenWhenDone != $"{after}")
                    return (scheduler, new CheckResult.Failed(
                        $"{Threads} 本のスレッドが数え終えて戻ったとき、結果は {scheduler.SeenWhenDone} でした。{after} になるはずです。", new("not-waited"), scheduler.Lanes));
                shown ??= scheduler.Lanes;
                return (scheduler, null);
            }
        }

        return (Conditions.IsAllCopied ? null : UnderStress(countView, code)) ?? new CheckResult.Passed("3 本のスレッドが同じパスを同時に数えても、1 回も失われませんでした。", shown);
    }

    // For what could not be copied.
    private static CheckResult? UnderStress(Action<ConcurrentDictionary<string, int>, string> countView, CodeReading code)
    {
        var views = new ConcurrentDictionary<string, int>();
        Action Body(string path) => () => countView(views, path);
        var stress = StressRun.Run(Body(Copy()), Body(Copy()), Body(Copy()));
        return StressResult.Of(stress, NeverReleased) ?? (views[Page] == stress.Calls ? null : new CheckResult.Failed(
            $"3 本のスレッドが休まずに {stress.Calls:N0} 回数えると、結果は {views[Page]:N0} でした。", code.Locks ? LockHints.Unseen(code) : WithoutLock(code)));
    }

    private static int CountIn(ConcurrentDictionary<string, int> views) => views.FirstOrDefault(pair => pair.Key == Page).Value;

    // As from a request: an equal string, but not the same object, so that a lock on it protects nothing.
    private static string Copy() => new(Page.AsSpan());

    private static Hint Lost(CodeReading code, ConcurrentDictionary<string, int> views, ControlledScheduler scheduler, bool gaveUp = true) => GuardReading.Of(scheduler.Guards, access => access.Owner == views) switch
    {
        GuardFault.NoLock when !code.HandsOver => WithoutLock(code, gaveUp),
        GuardFault.Elsewhere or GuardFault.ReadsOnly or GuardFault.WritesOnly or GuardFault.Sometimes when !code.HandsOver && !scheduler.HasExpired => new("operation-outside-the-lock"),
        var fault => LockHints.Of(fault, code, scheduler),
    };

    private static Hint WithoutLock(CodeReading code, bool gaveUp = true) =>
        code.Has("ConcurrentDictionary`2.AddOrUpdate") ? new("around-add-or-update")
        : !code.Has("ConcurrentDictionary`2.TryUpdate") ? TwoOperations
        : code.Loops && !gaveUp ? new("compared-another-value")
        : code.Loops || code.Steps.Count(step => step == "ConcurrentDictionary`2.TryUpdate") > 1 ? new("bounded-retry")
        : new("no-retry");
}
