namespace NotebookRunner;

/// <summary>What arrives from a child.</summary>
internal abstract record ChildMessage
{
    private ChildMessage()
    {
    }

    public sealed record Event(CellEvent Happened) : ChildMessage;

    /// <summary>A line that is not the protocol's: something wrote to the process's own standard output.</summary>
    public sealed record Stray(string Line) : ChildMessage;

    public sealed record Ended(int ExitCode, string LastWords) : ChildMessage;
}
