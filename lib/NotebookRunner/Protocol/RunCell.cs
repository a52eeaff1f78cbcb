namespace NotebookRunner;

/// <summary>What the parent asks of its child: one line of JSON on its standard input.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Code">Its text.</param>
/// <param name="After">The cell from whose state it starts; without it, the latest.</param>
internal sealed record RunCell(int Cell, string Code, int? After = null);
