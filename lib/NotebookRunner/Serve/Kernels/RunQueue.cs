namespace NotebookRunner;

/// <summary>The cells that wait for their run. Its kernel guards it.</summary>
internal sealed class RunQueue(ServedChapter chapter)
{
    private readonly List<(string Cell, ServedState Before)> _waiting = [];

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Appends those code cells that do not wait yet.</summary>
    /// <exception cref="ServeProblem">One of the cells is not there any more; then none waits.</exception>
    public void Add(IEnumerable<string> cells)
    {
        var wanted = cells.Distinct().Where(id => _waiting.TrueForAll(waiting => waiting.Cell != id) && chapter.Cell(id).IsCode).ToList();
        foreach (var id in wanted)
        {
            chapter.Change(id, (cell, tell) =>
            {
                _waiting.Add((id, cell.State));
                cell.State = ServedState.Queued;
                tell.About(cell, "queued");
            });
        }
    }

    /// <returns>The first that is still in the chapter; it waits no longer.</returns>
    public string? Take()
    {
        _waiting.RemoveAll(waiting => !chapter.Has(waiting.Cell));
        if (IsEmpty)
            return null;
        var next = _waiting[0].Cell;
        _waiting.RemoveAt(0);
        return next;
    }

    /// <summary>Lets all be as they were before.</summary>
    public void Forget()
    {
        foreach (var (id, before) in _waiting)
        {
            chapter.Change(id, (cell, tell) =>
            {
                cell.State = before;
                tell.About(cell, "unqueued", ("state", CellJson.NameOf(before)));
            });
        }

        _waiting.Clear();
    }
}
