namespace NotebookRunner;

/// <summary>What the parent asks of its child: one line of JSON on its standard input.</summary>
internal sealed record RunCell(int Cell, string Code);
