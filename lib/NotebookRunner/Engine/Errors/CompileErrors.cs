using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NotebookRunner;

/// <summary>Compiler errors as one block that names the lines of the cell.</summary>
internal static class CompileErrors
{
    public static CellError Describe(int cell, string code, ImmutableArray<Diagnostic> diagnostics)
    {
        return Describe(cell, code, diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(Line));
    }

    /// <summary>The same from errors that are in words already.</summary>
    public static CellError Describe(int cell, string code, IEnumerable<string> errors)
    {
        var lines = errors.ToList();
        var text = new StringBuilder($"セル {cell} はコンパイルできませんでした（エラー {lines.Count} 件）。");
        if (RefusedSyntax.FindIn(code) is { } refused)
            lines.Insert(0, refused);
        foreach (var error in lines)
            text.Append('\n').Append(error);
        return new CellError("CompileError", lines[0], text.ToString());
    }

    private static string Line(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var file = string.IsNullOrEmpty(place.Path) ? "" : Path.GetFileName(place.Path) + " の ";
        var line = place.IsValid ? $"{file}{place.StartLinePosition.Line + 1} 行目: " : "";
        return $"{line}{error.Id}: {KernelRules.Explain(error.Id) ?? error.GetMessage(Japanese.Culture)}";
    }
}
