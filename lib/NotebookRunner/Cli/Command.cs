namespace NotebookRunner;

/// <summary>What the command line asks for.</summary>
internal abstract record Command
{
    private Command()
    {
    }

    public sealed record Run(IReadOnlyList<string> Notebooks, string? Output, TimeSpan CellTimeout, KernelKind Kernel) : Command;

    public sealed record Format(IReadOnlyList<string> Notebooks, bool CheckOnly) : Command;

    public sealed record Check(IReadOnlyList<string> Notebooks, string? Answers, string? Exercise, int Repeat, TimeSpan CellTimeout, KernelKind Kernel) : Command;

    public sealed record Serve(int Port, string? Listen, bool Present, bool OpensBrowser) : Command;

    public sealed record Help : Command;

    public sealed record Invalid(string Reason) : Command;
}
