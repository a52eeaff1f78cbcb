using Microsoft.DotNet.Interactive;

namespace NotebookRunner;

/// <summary>What the published kernel says about a failure, in the form of the runner's own.</summary>
internal static class PublishedErrors
{
    private const string Cause = " ---> ";

    public static CellError Compile(int cell, string code, IEnumerable<Diagnostic> errors) => CompileErrors.Describe(
        cell,
        code,
        errors.Select(error => $"{error.LinePositionSpan.Start.Line + 1} 行目: {error.Code}: {KernelRules.Explain(error.Code) ?? error.Message}").Distinct());

    /// <param name="cell">The cell.</param>
    /// <param name="message">An exception's text with its stack, which there names no line of a cell.</param>
    public static CellError Thrown(int cell, string message)
    {
        var lines = message.ReplaceLineEndings("\n").Split('\n').Where(line => !IsStack(line)).ToList();
        var type = lines[0].Split(':')[0];
        var name = type[(type.LastIndexOf('.') + 1)..];
        var text = lines.Select(line => line.StartsWith(Cause, StringComparison.Ordinal) ? "原因: " + line[Cause.Length..] : line);
        return new CellError(name, name + lines[0][type.Length..], $"セル {cell} で例外が起きました。\n" + string.Join('\n', text));
    }

    private static bool IsStack(string line) =>
        line.StartsWith("   at ", StringComparison.Ordinal) || line.TrimStart().StartsWith("--- End of ", StringComparison.Ordinal);
}
