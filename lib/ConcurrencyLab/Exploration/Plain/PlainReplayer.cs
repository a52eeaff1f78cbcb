namespace ConcurrencyLab;

/// <summary>Runs one given order of plain code, and looks at the shared value after every turn.</summary>
internal sealed class PlainReplayer<T>(PlainExperiment<T> experiment, ThreadRun run, Judge<T> judge) : IReplayer
{
    private readonly Lock _gate = new();

    /// <summary>How long no thread may come to a point.</summary>
    public TimeSpan Limit { get; init; } = TimeLimit.Usual;

    public ScheduleReplay Replay(string text)
    {
        var (schedule, problem) = ScheduleText.Parse(text, run.MostThreads, HasBuffers);
        return schedule is null ? new ScheduleReplay(text, Names, [], new(ScheduleProblemKind.Unreadable, problem!)) : Replay(schedule, mayStop: false);
    }

    public ScheduleReplay Replay(Schedule schedule, bool mayStop)
    {
        lock (_gate)
            return ReplayAlone(schedule, mayStop);
    }

    private ScheduleReplay ReplayAlone(Schedule schedule, bool mayStop)
    {
        // What did not come back may still be on its way.
        if (run.IsCancelled)
            throw TimeLimit.Over(Limit);
        var look = Onlooker.Of(experiment.Outcome);
        var rows = new TurnRows(() => run.Outside(() => OutcomeText.Look(look)), run.MostThreads);
        run.Observer = rows;
        var turns = FixedTurns.Of(schedule);
#pragma warning disable VSTHRD002 // A cell that replays waits for it.
        Task.Run(() => run.WatchAsync(Task.Run(() => PlayAsync(turns)), Limit)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        run.Observer = null;
        string[] names = Names;
        if (run.Ending == RunEnding.GivenUp && !(mayStop && run.Length == schedule.Length))
            return new ScheduleReplay(schedule.ToString(), names, rows.All, Refusal(run, schedule, turns.Stopped));
        if (run.Length < schedule.Length)
            return new ScheduleReplay(schedule.ToString(), names, rows.All, new(ScheduleProblemKind.TooLong, $"{run.Length + 1} 手目の {ThreadName.Of(schedule.Threads[run.Length])} は余分です。その前に終わっています。"));
        var ending = experiment.EndingOf(run);
        var isRight = ending.Kind == OutcomeKind.Value && judge.IsRight(ending.Value!, ending.Text);
        return new ScheduleReplay(schedule.ToString(), names, rows.All, ending.Kind, ending.Text, isRight);
    }

    private async Task<bool> PlayAsync(FixedTurns turns)
    {
        await run.PlayAsync(turns);
        return true;
    }

    private static ScheduleProblem Refusal(ThreadRun run, Schedule schedule, uint runnable)
    {
        var can = $"ここで動けるのは {string.Join("、", Enumerable.Range(0, 2 * ThreadName.Room).Where(thread => (runnable & (1u << thread)) != 0).Select(ThreadName.Of))} です。";
        if (run.Length == schedule.Length)
            return new(ScheduleProblemKind.TooShort, $"順番がここで終わっていますが、まだ終わっていないスレッドがあります。続きを書いてください。{can}");
        var wanted = schedule.Threads[run.Length];
        var name = ThreadName.Of(wanted);
        var (kind, why) = wanted >= ThreadName.Room ? (ScheduleProblemKind.Waits, "届くのを待つ書き込みがありません。")
            : wanted >= run.Threads.Count ? (ScheduleProblemKind.Waits, $"{name} はまだ始まっていません。")
            : run.Threads[wanted].WaitsFor is not null ? (ScheduleProblemKind.Waits, $"{name} は待っています。")
            : run.Threads[wanted].Rounds.IsWaiting ? (ScheduleProblemKind.Waits, $"{name} は、ほかのスレッドが何かを変えるまで、同じところを回ります。")
            : (ScheduleProblemKind.TooLong, $"{name} はもう終わっています。");
        return new(kind, $"{run.Length + 1} 手目に {name} は動けません。{why}{can}");
    }

    private bool HasBuffers => experiment.Memory == MemoryOrder.Tso;

    private string[] Names => [.. Enumerable.Range(0, run.MostThreads).Concat(Enumerable.Range(ThreadName.Room, HasBuffers ? run.MostThreads : 0)).Select(ThreadName.Of)];
}
