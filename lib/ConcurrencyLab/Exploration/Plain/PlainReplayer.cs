namespace ConcurrencyLab;

/// <summary>Runs one given order of plain code, and looks at the shared value after every turn.</summary>
internal sealed class PlainReplayer<T>(PlainExperiment<T> experiment, ThreadRun run, Judge<T> judge) : IReplayer
{
    private readonly Lock _gate = new();

    public ScheduleReplay Replay(string text)
    {
        var (schedule, problem) = ScheduleText.Parse(text, run.MostThreads);
        return schedule is null ? new ScheduleReplay(text, NamesOf(run.MostThreads), [], new(ScheduleProblemKind.Unreadable, problem!)) : Replay(schedule, mayStop: false);
    }

    public ScheduleReplay Replay(Schedule schedule, bool mayStop)
    {
        lock (_gate)
            return ReplayAlone(schedule, mayStop);
    }

    private ScheduleReplay ReplayAlone(Schedule schedule, bool mayStop)
    {
        var rows = new TurnRows(() => OutcomeText.Look(experiment.Outcome));
        run.Observer = rows;
        var turns = FixedTurns.Of(schedule);
#pragma warning disable VSTHRD002 // A cell that replays waits for it.
        if (!run.PlayAsync(turns).Wait(TimeLimit.Usual))
            throw TimeLimit.Over(TimeLimit.Usual);
#pragma warning restore VSTHRD002
        run.Observer = null;
        run.Rest();
        string[] names = NamesOf(run.Threads.Count);
        if (run.Ending == RunEnding.GivenUp && !(mayStop && run.Length == schedule.Length))
            return new ScheduleReplay(schedule.ToString(), names, rows.All, Refusal(run, schedule, turns.Stopped));
        if (run.Length < schedule.Length)
            return new ScheduleReplay(schedule.ToString(), names, rows.All, new(ScheduleProblemKind.TooLong, $"{run.Length + 1} 手目の {Schedule.NameOf(schedule.Threads[run.Length])} は余分です。その前に終わっています。"));
        var ending = experiment.EndingOf(run);
        var isRight = ending.Kind == OutcomeKind.Value && judge.IsRight(ending.Value!, ending.Text);
        return new ScheduleReplay(schedule.ToString(), names, rows.All, ending.Kind, ending.Text, isRight);
    }

    private static ScheduleProblem Refusal(ThreadRun run, Schedule schedule, uint runnable)
    {
        var can = $"ここで動けるのは {string.Join("、", run.Threads.Where(thread => (runnable & (1u << thread.Index)) != 0).Select(thread => thread.Name))} です。";
        if (run.Length == schedule.Length)
            return new(ScheduleProblemKind.TooShort, $"順番がここで終わっていますが、まだ終わっていないスレッドがあります。続きを書いてください。{can}");
        var wanted = schedule.Threads[run.Length];
        var name = Schedule.NameOf(wanted);
        var (kind, why) = wanted >= run.Threads.Count ? (ScheduleProblemKind.Waits, $"{name} はまだ始まっていません。")
            : run.Threads[wanted].WaitsFor is not null ? (ScheduleProblemKind.Waits, $"{name} は待っています。")
            : run.Threads[wanted].Rounds.IsWaiting ? (ScheduleProblemKind.Waits, $"{name} は、ほかのスレッドが何かを変えるまで、同じところを回ります。")
            : (ScheduleProblemKind.TooLong, $"{name} はもう終わっています。");
        return new(kind, $"{run.Length + 1} 手目に {name} は動けません。{why}{can}");
    }

    private static string[] NamesOf(int threads) => [.. Enumerable.Range(0, threads).Select(Schedule.NameOf)];
}
