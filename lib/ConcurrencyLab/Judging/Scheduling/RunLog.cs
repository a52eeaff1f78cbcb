namespace ConcurrencyLab;

/// <summary>What the threads of a run did, in order, with the shared value after each step.</summary>
internal sealed class RunLog(Func<string> look)
{
    private readonly Lock _gate = new();
    private readonly List<LaneRow> _rows = [];

    public void Add(int? thread, string label)
    {
        lock (_gate)
            _rows.Add(new LaneRow(thread, label, look()));
    }

    /// <summary>The lanes of these threads; what a thread does again and again stands twice.</summary>
    public Lanes Of(IEnumerable<ControlledThread> threads)
    {
        lock (_gate)
            return new Lanes([.. threads.Select(thread => thread.Name)], [.. _rows.Where((row, i) => i < 2 || row != _rows[i - 1] || row != _rows[i - 2])]);
    }
}
