namespace ConcurrencyLab;

/// <summary>Runs one given schedule and looks at the shared value after every segment.</summary>
internal sealed class Replayer<T>(Interleaver run, Experiment<T> experiment, Judge<T> judge) : IReplayer
{
    public ScheduleReplay Replay(string text)
    {
        var (schedule, problem) = ScheduleText.Parse(text, experiment.Bodies.Count);
        return schedule is null ? new ScheduleReplay(text, Names, [], new(ScheduleProblemKind.Unreadable, problem!)) : Replay(schedule, mayStop: false);
    }

    public ScheduleReplay Replay(Schedule schedule, bool mayStop)
    {
        using var scope = run.Enter();
        run.Restart();
        var rows = new List<LaneRow> { new(null, "", Look()) };
        foreach (var thread in schedule.Threads)
        {
            if (Refusal(thread, rows.Count) is { } refusal)
                return new ScheduleReplay(schedule.ToString(), Names, rows, refusal);
            var taken = run.Threads[thread].WaitingFor is { } wanted ? $"（{wanted} を取った）" : "";
            rows.Add(new LaneRow(thread, taken + run.Advance(thread), Look()));
        }

        if (run.Runnable != 0 && !mayStop)
            return new ScheduleReplay(schedule.ToString(), Names, rows, new(ScheduleProblemKind.TooShort, TooShort()));
        var ending = StepEnding.Of(run, experiment.Outcome);
        var isRight = ending.Kind == OutcomeKind.Value && judge.IsRight(ending.Value!, ending.Text);
        return new ScheduleReplay(schedule.ToString(), Names, rows, ending.Kind, ending.Text, isRight);
    }

    private string[] Names => [.. run.Threads.Select(thread => thread.Name)];

    private string Look() => OutcomeText.Look(experiment.Outcome);

    private ScheduleProblem? Refusal(int thread, int turn)
    {
        if ((run.Runnable & (1u << thread)) != 0)
            return null;
        var name = ThreadName.Of(thread);
        if (run.Failure is not null)
            return new(ScheduleProblemKind.TooLong, $"{turn} 手目の {name} は余分です。その前に例外で終わっています。");
        if (run.IsFinished)
            return new(ScheduleProblemKind.TooLong, $"{turn} 手目の {name} は余分です。すべてのスレッドが {turn - 1} 手で終わっています。");
        if (run.Threads[thread].IsFinished)
            return new(ScheduleProblemKind.TooLong, $"{turn} 手目に {name} は動けません。{name} はもう終わっています。ここで動けるのは {RunnableNames()} です。");
        var wanted = run.Threads[thread].WaitingFor!;
        var why = $"{turn} 手目に {name} は動けません。{wanted} を待っています（持っているのは {wanted.Owner!.Name}）。";
        return new(ScheduleProblemKind.Waits, run.Runnable == 0
            ? $"{why}ほかに動けるスレッドもありません。{Standstill.Deadlock(run)}"
            : $"{why}ここで動けるのは {RunnableNames()} です。");
    }

    private string TooShort() => $"順番がここで終わっていますが、まだ終わっていないスレッドがあります。続きを書いてください。ここで動けるのは {RunnableNames()} です。";

    private string RunnableNames() =>
        string.Join("、", run.Threads.Where((_, i) => (run.Runnable & (1u << i)) != 0).Select(thread => thread.Name));
}
