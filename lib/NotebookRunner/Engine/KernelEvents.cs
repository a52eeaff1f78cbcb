using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Events;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;

namespace NotebookRunner;

/// <summary>The kernel's events that a notebook shows, in the runner's own words.</summary>
internal static class KernelEvents
{
    public const string Output = "stdout";
    public const string Errors = "stderr";

    public static CellEvent? Translate(int cell, KernelEvent happened) => happened switch
    {
        StandardOutputValueProduced printed => new CellEvent.Printed(cell, Output, TextOf(printed)),
        StandardErrorValueProduced printed => new CellEvent.Printed(cell, Errors, TextOf(printed)),
        ErrorProduced error => new CellEvent.Printed(cell, Errors, error.Message + "\n"),
        ReturnValueProduced returned => new CellEvent.Returned(cell, DataOf(returned)),
        DisplayedValueProduced or DisplayedValueUpdated => new CellEvent.Displayed(cell, DataOf((DisplayEvent)happened)),
        DiagnosticsProduced { Diagnostics: var found } when WarningsIn(found) is { Length: > 0 } warnings => new CellEvent.Printed(cell, Errors, warnings),
        _ => null,
    };

    private static string TextOf(DisplayEvent printed) => string.Concat(printed.FormattedValues.Select(value => value.Value));

    private static Dictionary<string, string> DataOf(DisplayEvent shown) =>
        shown.FormattedValues.GroupBy(value => value.MimeType).ToDictionary(values => values.Key, values => OutputLimit.Shorten(values.Key, values.Last().Value), StringComparer.Ordinal);

    // With an error the cell did not run, and the error tells all.
    private static string WarningsIn(IReadOnlyCollection<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? ""
            : string.Concat(diagnostics
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
                .Select(warning => $"{warning.LinePositionSpan.Start.Line + 1} 行目: 警告 {warning.Code}: {warning.Message}\n"));
}
