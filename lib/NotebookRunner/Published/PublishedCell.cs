using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Events;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;

namespace NotebookRunner;

/// <summary>One cell of the published kernel: its events as those of the runner's own, with the same limit to what it prints.</summary>
internal sealed class PublishedCell(int cell, string code, Action<CellEvent> report)
{
    private readonly CellContext _context = new(cell, report);
    private readonly List<Diagnostic> _errors = [];

    public void Pass(KernelEvent happened)
    {
        switch (happened)
        {
            case CommandFailed failed:
                _context.Fail(_errors.Count > 0 ? PublishedErrors.Compile(cell, code, _errors) : PublishedErrors.Thrown(cell, failed.Message));
                break;
            case DiagnosticsProduced { Diagnostics: var diagnostics }:
                _errors.AddRange(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
                _context.Pass(happened);
                break;
            default:
                Show(happened);
                break;
        }
    }

    public void Close() => _context.Close();

    private void Show(KernelEvent happened)
    {
        if (KernelEvents.Translate(cell, happened) is CellEvent.Printed printed)
            _context.Print(printed.Stream, printed.Text, admitted => report(printed with { Text = admitted }));
        else
            _context.Pass(happened);
    }
}
