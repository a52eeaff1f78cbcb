using CountVisit = System.Func<ConcurrencyLab.SharedNumber, System.Func<System.Threading.Tasks.Task>, System.Threading.Tasks.Task>;

namespace ConcurrencyLab;

/// <summary>Visits from several threads. Reading and writing with no <c>await</c> between is safe on one thread only.</summary>
internal static class VisitsOnThreads
{
    private const int Threads = 3;

    private static readonly Hint s_unguarded = new("unguarded-on-threads");

    private static readonly Hint s_perThread = new("semaphore-per-thread");

    private static readonly Hint s_madeTwice = new("made-twice");

    public static CheckResult? Judge(CountVisit copy, CountVisit code, LearnerState state, Hint neverReleased) =>
        Schedules.FindFailure(areAlike: true, order => Run(copy, code, state, neverReleased, order))
            ?? CollectionRaces.In((order, follow) => Run(copy, code, state, neverReleased, order, follow: follow).Scheduler)
            // What follows an await that has to wait, is on whatever thread is free.
            ?? CollectionRaces.In((order, follow) => Run(copy, code, state, neverReleased, order, isLater: true, follow).Scheduler);

    private static (ControlledScheduler Scheduler, CheckResult? Found) Run(CountVisit copy, CountVisit code, LearnerState state, Hint neverReleased, TurnOrder order, bool isLater = false, IThreadOrder? follow = null)
    {
        state.Restore();
        SharedNumber? number = null;
        var scheduler = new ControlledScheduler(() => $"{number!.Value}", order) { IsTimed = true, Order = follow };
        number = new SharedNumber(scheduler);
        scheduler.Adopt(copy);
        for (var i = 0; i < Threads; i++)
            scheduler.Add(() => Count(copy, number, isLater ? scheduler.LaterAsync : static () => Task.CompletedTask));
        var end = scheduler.Run();
        var wrong = Broken(scheduler, end, code, neverReleased) ?? Lost(number, code, scheduler);
        // What is made at the first call is what goes wrong there: once it is made, nothing does. One for each key stays wrong.
        var isKeyed = wrong is CheckResult.Failed { Hint: var hint } && hint == SemaphoreHints.Different;
        return (scheduler, wrong is not null && state.HasAny && !isKeyed ? MadeTwice(scheduler) : wrong);
    }

    private static CheckResult? Broken(ControlledScheduler scheduler, RunEnd end, Delegate code, Hint neverReleased) =>
        end == RunEnd.Finished && scheduler.Failure is { } failure ? SemaphoreHints.Threw(failure, code) : RunResult.Of(scheduler, end, neverReleased);

    private static CheckResult.Failed? Lost(SharedNumber number, Delegate code, ControlledScheduler scheduler) => number.Value == Threads ? null : new(
        $"スレッドが 1 本なら正しく数えます。けれども、{Threads} 本から呼ぶと、{Threads} になるはずが {number.Value} でした。", HintOf(code, scheduler), scheduler.Lanes);

    private static Hint HintOf(Delegate code, ControlledScheduler scheduler)
    {
        var reading = CodeReading.Of(code);
        return reading.Has("ThreadLocal`1") ? s_perThread
            : reading.Has("SemaphoreSlim.Wait") && SemaphoreHints.Of(code, scheduler.Guards) is var hint && hint != SemaphoreHints.ForSeveral ? hint
            : s_unguarded;
    }

    private static CheckResult.Failed MadeTwice(ControlledScheduler scheduler) => new(
        $"{Threads} 本のスレッドの、はじめの呼び出しが重なると、数え方が合いませんでした。", s_madeTwice, scheduler.Lanes);

    private static void Count(CountVisit countVisitAsync, SharedNumber number, Func<Task> workAsync)
    {
        var counting = countVisitAsync(number, workAsync);
        ControlledTaskWaits.Await(counting, null);
#pragma warning disable VSTHRD002 // It has completed.
        counting.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }
}
