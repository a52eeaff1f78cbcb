namespace ConcurrencyLab;

/// <summary>What the threads of a run did, in order, with the shared value after each step.</summary>
internal sealed class RunLog(Func<string> look)
{
    private readonly Lock _gate = new();
    private readonly List<(LaneRow Row, SharedVariable? Touched)> _rows = [];

    /// <param name="thread">The index of the thread; null before all of them.</param>
    /// <param name="label">What it did.</param>
    /// <param name="touched">The variable of the code's own that it touched; null when it touched what the check gave it, or a lock.</param>
    public void Add(int? thread, string label, SharedVariable? touched = null)
    {
        lock (_gate)
            _rows.Add((new LaneRow(thread, label, look()), touched));
    }

    /// <summary>How often each thread touched what others may touch too.</summary>
    public IReadOnlyList<int> Touches(Func<SharedVariable, bool> mayMeet)
    {
        lock (_gate)
            return [.. WithoutRepeats([.. _rows.Where(row => row.Touched is not { } variable || mayMeet(variable)).Select(row => row.Row)])
                .Select(row => row.Thread).OfType<int>().CountBy(thread => thread).Select(thread => thread.Value)];
    }

    /// <summary>The lanes of these threads; what a thread does again and again stands twice.</summary>
    public Lanes Of(IEnumerable<ControlledThread> threads)
    {
        lock (_gate)
            return new Lanes([.. threads.Select(thread => thread.Name)], [.. WithoutRepeats([.. _rows.Select(row => row.Row)])]);
    }

    private static IEnumerable<LaneRow> WithoutRepeats(List<LaneRow> rows) => rows.Where((row, i) => i < 2 || row != rows[i - 1] || row != rows[i - 2]);
}
