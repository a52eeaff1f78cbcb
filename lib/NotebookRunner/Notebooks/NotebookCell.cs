namespace NotebookRunner;

/// <summary>A cell of a notebook.</summary>
/// <param name="Number">For a code cell its number among the code cells, from 1: what is shown as [n] after a run.</param>
/// <param name="Source">Its text.</param>
internal sealed record NotebookCell(int? Number, string Source)
{
    public bool IsCode => Number is not null;
}
