using System.Text.Json.Serialization;

namespace NotebookRunner;

/// <summary>What an editor is told about a cell; the page reads the same JSON. Lines and columns count from 0.</summary>
[JsonDerivedType(typeof(Completions))]
[JsonDerivedType(typeof(Hover))]
[JsonDerivedType(typeof(Signature))]
[JsonDerivedType(typeof(Diagnostics))]
internal abstract record EditorAnswer
{
    private EditorAnswer()
    {
    }

    public sealed record Completions(IReadOnlyList<Completion> Items) : EditorAnswer;

    public sealed record Completion(string Label, string Kind, string InsertText, string Documentation);

    /// <summary>Nothing is known about the place where <see cref="Markdown"/> is null.</summary>
    public sealed record Hover(string? Markdown, int StartLine = 0, int StartColumn = 0, int EndLine = 0, int EndColumn = 0) : EditorAnswer;

    public sealed record Signature(IReadOnlyList<Overload> Signatures, int ActiveSignature, int ActiveParameter) : EditorAnswer;

    public sealed record Overload(string Label, string Documentation, IReadOnlyList<Parameter> Parameters);

    public sealed record Parameter(string Label, string Documentation);

    public sealed record Diagnostics(IReadOnlyList<Finding> Items) : EditorAnswer;

    public sealed record Finding(int StartLine, int StartColumn, int EndLine, int EndColumn, string Severity, string Code, string Message);
}
