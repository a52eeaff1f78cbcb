namespace NotebookRunner;

/// <summary>The cells that wait for their run. Its kernel guards it.</summary>
internal sealed class RunQueue(ServedChapter chapter)
{
    // Before is null for the cell that runs: it is to run once more, and is shown as running until it has ended.
    private readonly List<(string Cell, ServedState? Before)> _waiting = [];

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>
    /// Appends those code cells that do not wait yet. One that waits already, and is to run after one of those, comes after it.
    /// So does the one that runs, if it is to run after another; whoever asks for it first of all, has it.
    /// </summary>
    /// <param name="cells">The cells.</param>
    /// <param name="running">The one that runs.</param>
    /// <exception cref="ServeProblem">One of the cells is not there any more; then none waits.</exception>
    public void Add(IEnumerable<string> cells, string? running)
    {
        var hasAdded = false;
        foreach (var (at, id) in cells.Distinct().Where(id => chapter.Cell(id).IsCode).ToList().Index())
        {
            if (_waiting.FindIndex(waiting => waiting.Cell == id) is >= 0 and var place)
            {
                if (hasAdded)
                    MoveToTheEnd(place);
            }
            else if (id != running || at > 0)
            {
                hasAdded = true;
                _waiting.Add((id, id == running ? null : Show(id)));
            }
        }
    }

    /// <summary>A cell has ended: if it waits to run once more, that is seen from now on.</summary>
    public void Ended(string id)
    {
        if (_waiting.IndexOf((id, null)) is >= 0 and var at)
            _waiting[at] = (id, Show(id));
    }

    private ServedState? Show(string id)
    {
        ServedState? before = null;
        chapter.Change(id, (cell, tell) =>
        {
            (before, cell.State) = (cell.State, ServedState.Queued);
            tell.About(cell, "queued");
        });
        return before;
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
            if (before is not { } state)
                continue;
            chapter.Change(id, (cell, tell) =>
            {
                cell.State = state;
                tell.About(cell, "unqueued", ("state", CellJson.NameOf(state)));
            });
        }

        _waiting.Clear();
    }
}
