namespace ConcurrencyLab;

/// <summary>Runs orders of plain code once more, and looks at everything after every turn.</summary>
internal sealed class PlainRecorder<T>(PlainExperiment<T> experiment, ThreadRun run, Func<object?> show, Func<Ending<T>, PlayEnding> judge)
{
    private readonly PlainLook _look = new(run, show);

    public async Task<StateNode> RecordAsync(IEnumerable<byte[]> schedules)
    {
        StateNode? root = null;
        foreach (var schedule in schedules)
        {
            var seen = new List<PlainLook.Seen>();
            var rows = new TurnRows(() => Note(seen), run.MostThreads);
            run.Observer = rows;
            await run.PlayAsync(FixedTurns.Of(new Schedule(schedule)));
            run.Observer = null;

            var node = root ??= new StateNode(StateAt(0, schedule, seen));
            for (var turn = 0; turn < schedule.Length; turn++)
            {
                var after = turn + 1;
                node = node.Step(schedule[turn], rows.All[after].Label, () => StateAt(after, schedule, seen));
            }

            node.Ending = judge(experiment.EndingOf(run));
        }

        return root!;
    }

    private string Note(List<PlainLook.Seen> seen)
    {
        seen.Add(_look.Now());
        return "";
    }

    // Who can step is known only when the turn is given, after the look.
    private SeenState StateAt(int turn, byte[] schedule, List<PlainLook.Seen> seen)
    {
        var runnable = turn < schedule.Length ? run.Turns[turn].Runnable : 0;
        var hasFailed = turn == schedule.Length && run.Ending == RunEnding.Failed;
        return new(runnable, [.. seen[turn].Threads.Select((thread, i) => thread.Text((runnable & (1u << i)) != 0, hasFailed))], seen[turn].Values, seen[turn].Locks);
    }
}
