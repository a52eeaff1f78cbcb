namespace NotebookRunner;

/// <summary>A cell of a notebook.</summary>
/// <param name="Number">For a code cell its number among the code cells, from 1: what is shown as [n] after a run.</param>
/// <param name="Source">Its text.</param>
internal sealed record NotebookCell(int? Number, string Source)
{
    /// <summary>The tags of its metadata, which say what it is in an exercise.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool IsCode => Number is not null;
}
