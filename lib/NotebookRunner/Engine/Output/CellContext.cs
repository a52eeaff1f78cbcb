using Microsoft.DotNet.Interactive.Events;

namespace NotebookRunner;

/// <summary>Where the output of one cell goes: it follows the execution context, as in the kernel.</summary>
/// <param name="cell">The cell's number.</param>
/// <param name="report">Receives what happens.</param>
/// <param name="showsLateLines">Whether lines that come after the cell's end are shown with it, where a notebook would lose them.</param>
internal sealed class CellContext(int cell, Action<CellEvent> report, bool showsLateLines = false)
{
    private static readonly AsyncLocal<CellContext?> s_current = new();
    private static volatile CellContext? s_latest;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, OutputLimit> _limits = new(StringComparer.Ordinal) { [KernelEvents.Output] = new(), [KernelEvents.Errors] = new() };
    private bool _closed;
    private int _lostLines;

    /// <summary>The cell to which the caller's execution context belongs.</summary>
    public static CellContext? Current => s_current.Value;

    /// <summary>The cell that was begun last, for what belongs to none.</summary>
    public static CellContext? Latest => s_latest;

    public int Cell => cell;

    public void Enter()
    {
        s_current.Value = this;
        s_latest = this;
        KernelConsole.Restore();
    }

    public void Close()
    {
        lock (_gate)
        {
            ReportRest();
            _closed = true;
        }
    }

    public void Fail(CellError error) => Send(new CellEvent.Failed(cell, error));

    /// <summary>Passes on what the kernel says that the cell shows.</summary>
    public void Pass(KernelEvent happened)
    {
        if (KernelEvents.Translate(cell, happened) is { } shown)
            Send(shown);
    }

    /// <summary>Text that the cell prints: as much of it as may be shown goes to the kernel, which makes an event of it.</summary>
    public void Print(string stream, string text, Action<string> toKernel)
    {
        string admitted;
        lock (_gate)
            admitted = _limits[stream].Admit(text);
        if (admitted.Length > 0)
            toKernel(admitted);
    }

    /// <summary>Text from outside of the cell, or from after its end.</summary>
    public void PrintLate(string stream, string text)
    {
        lock (_gate)
        {
            if (!showsLateLines)
                _lostLines += text.Count(c => c == '\n');
            else if (_limits[stream].Admit(text) is { Length: > 0 } admitted)
                report(new CellEvent.Printed(cell, stream, admitted));
        }
    }

    /// <summary>Reports the end of long outputs now.</summary>
    public void ReportHeldBack()
    {
        lock (_gate)
            ReportRest();
    }

    public void ReportLostLines()
    {
        int lost;
        lock (_gate)
            (lost, _lostLines) = (_lostLines, 0);
        if (lost > 0)
            report(new CellEvent.LinesLost(cell, lost));
    }

    private void Send(CellEvent happened)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            if (happened is not CellEvent.Printed)
                ReportRest();
            report(happened);
        }
    }

    private void ReportRest()
    {
        foreach (var (stream, limit) in _limits)
        {
            if (limit.Rest() is { Length: > 0 } text)
                report(new CellEvent.Printed(cell, stream, text));
        }
    }
}
