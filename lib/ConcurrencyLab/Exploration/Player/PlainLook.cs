namespace ConcurrencyLab;

/// <summary>Looks at a run of plain code between two turns. Its locks have no names, so they get numbers.</summary>
internal sealed class PlainLook(ThreadRun run, Func<object?> show)
{
    private readonly Dictionary<int, string> _names = [];

    public Seen Now()
    {
        SeenThread[] threads = [.. Enumerable.Range(0, run.MostThreads).Select(i => i < run.Threads.Count ? Look(run.Threads[i]) : new("まだ始まっていない", null))];
        var locks = run.Threads.SelectMany(thread => thread.Identity.Held).Distinct(ReferenceEqualityComparer.Instance);
        return new(threads, run.Outside(() => ShownValues.Of(show)), [.. locks.Select(held => Look(held!))]);
    }

    private SeenThread Look(ExploredThread thread) => thread switch
    {
        { State: ControlledState.Finished, Failure: not null } => new(SeenState.Failed, null),
        { State: ControlledState.Finished } => new(SeenState.Finished, null),
        { State: ControlledState.Unstarted } => new("まだ始まっていない", null),
        _ => new(null, WaitsFor(thread) switch
        {
            null => null,
            Thread => "ほかのスレッドの終わりを待つ",
            { } resource when HoldersOf(resource).Count > 0 => $"{Name(resource)} を{SeenState.Waiting}",
            _ => "知らせを待つ",
        }),
    };

    private SeenRow Look(object held)
    {
        var holders = HoldersOf(held);
        var waiters = run.Threads.Where(thread => !holders.Contains(thread.Name) && thread.State != ControlledState.Finished && WaitsFor(thread) == held);
        return new(Name(held), SeenState.LockText(holders.Count == 0 ? null : string.Join("、", holders), [.. waiters.Select(thread => thread.Name)]));
    }

    // Readers hold a lock together.
    private List<string> HoldersOf(object held) => [.. run.Threads.Where(thread => thread.Identity.Held.Contains(held)).Select(thread => thread.Name)];

    private static object? WaitsFor(ExploredThread thread) => thread is { IsBeforeFirstPoint: true, FirstCanGoOn: not null } ? thread.FirstResource : thread.WaitsFor;

    private string Name(object resource)
    {
        var number = run.Numbers.Of(resource);
        if (!_names.TryGetValue(number, out var name))
            _names.Add(number, name = $"ロック {_names.Count + 1}");
        return name;
    }

    /// <summary>What was seen; what each thread can do is still to be told.</summary>
    internal sealed record Seen(IReadOnlyList<SeenThread> Threads, IReadOnlyList<SeenRow> Values, IReadOnlyList<SeenRow> Locks);

    /// <param name="Sure">How it is, whoever can step; null when that decides.</param>
    /// <param name="Waiting">What it waits for, if it cannot step.</param>
    internal readonly record struct SeenThread(string? Sure, string? Waiting)
    {
        public string Text(bool canStep, bool hasFailed) => (Sure, canStep, hasFailed) switch
        {
            ({ } sure, _, _) => sure,
            (_, true, _) => SeenState.CanStep,
            (_, _, true) => SeenState.Stopped,
            _ => Waiting ?? SeenState.GoesRound,
        };
    }
}
