namespace NotebookRunner;

/// <summary>The cells that wait for their run. Its kernel guards it.</summary>
internal sealed class RunQueue(ServedChapter chapter)
{
    private readonly List<string> _cells = [];

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>Appends those code cells that do not wait yet.</summary>
    public void Add(IEnumerable<string> cells)
    {
        foreach (var id in cells.Where(id => !_cells.Contains(id) && chapter.Cell(id).IsCode))
        {
            _cells.Add(id);
            chapter.Change(id, (cell, tell) =>
            {
                cell.State = ServedState.Queued;
                tell.About(cell, "queued");
            });
        }
    }

    /// <returns>The first that is still in the chapter; it waits no longer.</returns>
    public string? Take()
    {
        _cells.RemoveAll(id => !chapter.Has(id));
        if (IsEmpty)
            return null;
        var next = _cells[0];
        _cells.RemoveAt(0);
        return next;
    }

    public void Forget()
    {
        foreach (var id in _cells)
        {
            chapter.Change(id, (cell, tell) =>
            {
                cell.State = ServedState.Idle;
                tell.About(cell, "unqueued");
            });
        }

        _cells.Clear();
    }
}
