namespace NotebookRunner;

/// <summary>One output of an executed cell, as notebooks know them.</summary>
internal abstract record CellOutput
{
    private CellOutput()
    {
    }

    /// <summary>Whether it came with a notebook, and perhaps from somebody else: then it must not run scripts.</summary>
    public bool IsForeign { get; init; }

    public sealed record Text(string Stream, string Content) : CellOutput;

    public sealed record Display(IReadOnlyDictionary<string, string> Data) : CellOutput;

    public sealed record Result(IReadOnlyDictionary<string, string> Data) : CellOutput;

    public sealed record Error(CellError Details) : CellOutput;
}
