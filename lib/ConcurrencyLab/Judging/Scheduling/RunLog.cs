namespace ConcurrencyLab;

/// <summary>What the threads of a run did, in order, with the shared value after each step.</summary>
internal sealed class RunLog(Func<string> look)
{
    private readonly Lock _gate = new();
    private readonly List<(LaneRow Row, bool IsAccess, SharedVariable Touched)> _rows = [];

    /// <param name="thread">The index of the thread; null before all of them.</param>
    /// <param name="label">What it did.</param>
    public void Add(int? thread, string label) => Add(thread, label, isAccess: false, default);

    /// <summary>The same for what it did to a variable of the code's own.</summary>
    public void AddAccess(int thread, string label, SharedVariable touched) => Add(thread, label, isAccess: true, touched);

    /// <summary>How often each thread that did something touched what is shared: variables, locks, and what the check gave.</summary>
    public IReadOnlyList<int> Touches(Func<SharedVariable, bool> isShared)
    {
        lock (_gate)
            return [.. WithoutRepeats([.. _rows.Where(row => !row.IsAccess || isShared(row.Touched)).Select(row => row.Row)])
                .Select(row => row.Thread).OfType<int>().CountBy(thread => thread).Select(thread => thread.Value)];
    }

    /// <summary>The lanes of these threads; what a thread does again and again stands twice.</summary>
    public Lanes Of(IEnumerable<ControlledThread> threads)
    {
        lock (_gate)
            return new Lanes([.. threads.Select(thread => thread.Name)], [.. WithoutRepeats([.. _rows.Select(row => row.Row)])]);
    }

    private void Add(int? thread, string label, bool isAccess, SharedVariable touched)
    {
        lock (_gate)
            _rows.Add((new LaneRow(thread, label, look()), isAccess, touched));
    }

    private static IEnumerable<LaneRow> WithoutRepeats(List<LaneRow> rows) => rows.Where((row, i) => i < 2 || row != rows[i - 1] || row != rows[i - 2]);
}
