namespace NotebookRunner;

/// <summary>The cells that wait for their run. Its kernel guards it.</summary>
internal sealed class RunQueue(ServedChapter chapter)
{
    private readonly List<(string Cell, ServedState Before)> _waiting = [];

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Appends those code cells that do not wait yet. One that waits already, and is to run after one of those, comes after it.</summary>
    /// <exception cref="ServeProblem">One of the cells is not there any more; then none waits.</exception>
    public void Add(IEnumerable<string> cells)
    {
        var hasAdded = false;
        foreach (var id in cells.Distinct().Where(id => chapter.Cell(id).IsCode).ToList())
        {
            if (_waiting.FindIndex(waiting => waiting.Cell == id) is >= 0 and var at)
            {
                if (hasAdded)
                    MoveToTheEnd(at);
                continue;
            }

            hasAdded = true;
            chapter.Change(id, (cell, tell) =>
            {
                _waiting.Add((id, cell.State));
                cell.State = ServedState.Queued;
                tell.About(cell, "queued");
            });
        }
    }

    private void MoveToTheEnd(int at)
    {
        var waiting = _waiting[at];
        _waiting.RemoveAt(at);
        _waiting.Add(waiting);
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
