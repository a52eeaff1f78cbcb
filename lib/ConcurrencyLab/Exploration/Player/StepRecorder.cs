namespace ConcurrencyLab;

/// <summary>Runs schedules of code with steps once more, and looks at everything after every turn.</summary>
internal sealed class StepRecorder<T>(Interleaver run, Experiment<T> experiment, Func<object?> show, Func<Ending<T>, PlayEnding> judge)
{
    public StateNode Record(IEnumerable<byte[]> schedules)
    {
        StateNode? root = null;
        foreach (var schedule in schedules)
        {
            run.Restart();
            var node = root ??= new StateNode(Look());
            foreach (var thread in schedule)
                node = node.Step(thread, Advance(thread), Look);
            node.Ending = judge(StepEnding.Of(run, experiment.Outcome));
        }

        return root!;
    }

    private string Advance(int thread)
    {
        var taken = run.Threads[thread].WaitingFor is { } wanted ? $"{wanted} を取った。" : "";
        return taken + run.Advance(thread);
    }

    private SeenState Look() => new(run.Runnable, [.. run.Threads.Select(Describe)], ShownValues.Of(show), [.. Locks()]);

    private string Describe(VirtualThread thread) => thread switch
    {
        { Failure: not null } => SeenState.Failed,
        { IsFinished: true } => SeenState.Finished,
        _ when run.Failure is not null => SeenState.Stopped,
        { WaitingFor: { Owner: not null } wanted } => $"{wanted} を{SeenState.Waiting}",
        _ => SeenState.CanStep,
    };

    // Two locks of one name are told apart by which of them a run used first.
    private IEnumerable<SeenRow> Locks() =>
        run.Locks.GroupBy(used => used.ToString()).SelectMany(same => same.Select((used, i) => new SeenRow(
            i == 0 ? same.Key : $"{same.Key}（{i + 1}）",
            SeenState.LockText(used.Owner?.Name, [.. run.Threads.Where(thread => thread.WaitingFor == used).Select(thread => thread.Name)]))));
}
