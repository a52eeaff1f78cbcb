namespace NotebookRunner;

/// <summary>Takes over what another program has written into a learner's notebook.</summary>
internal static class ExternalChanges
{
    /// <param name="theirs">The cells as the other program has left them.</param>
    /// <param name="chapter">The chapter as its pages have it.</param>
    /// <param name="saved">The texts as they were when both were the same.</param>
    /// <returns>Whether a cell was changed by both, and so differently that only one of the texts can stay.</returns>
    public static bool Apply(IReadOnlyList<ServedCell> theirs, ServedChapter chapter, IReadOnlyDictionary<string, string> saved)
    {
        var conflict = false;
        var before = (string?)null;
        foreach (var cell in theirs)
        {
            var ours = chapter.Read(cells => cells.FirstOrDefault(one => one.Id == cell.Id));
            if (ours is null && saved.ContainsKey(cell.Id))
                continue;
            if (ours is null)
                chapter.Insert(before, cell);
            else if (cell.Source != ours.Source && cell.Source != saved.GetValueOrDefault(cell.Id))
                conflict |= !chapter.TakeOver(cell.Id, saved.GetValueOrDefault(cell.Id), cell.Source);
            before = cell.Id;
        }

        foreach (var (id, source) in saved.Where(cell => theirs.All(one => one.Id != cell.Key)))
            chapter.TakeAway(id, source);
        return conflict;
    }
}
