namespace NotebookRunner;

/// <summary>Where the output of one cell goes: it follows the execution context, as in the kernel.</summary>
internal sealed class CellContext(int cell, Action<CellEvent> report)
{
    /// <summary>More than anyone reads; without a limit a cell that prints in an endless loop would fill the memory.</summary>
    public const int MaximumLength = 1_000_000;

    private static readonly AsyncLocal<CellContext?> s_current = new();
    private static volatile CellContext? s_latest;

    private readonly Lock _gate = new();
    private bool _closed;
    private int _length;
    private int _lostLines;

    public int Cell => cell;

    public static void PrintInCurrent(string stream, string text) => (s_current.Value ?? s_latest)?.Print(stream, text);

    public static void DisplayInCurrent(object? value)
    {
        var data = MimeBundle.Of(value);
        s_current.Value?.Send(new CellEvent.Displayed(s_current.Value.Cell, data));
    }

    public void Enter()
    {
        s_current.Value = this;
        s_latest = this;
    }

    public void Close()
    {
        lock (_gate)
            _closed = true;
    }

    public void Return(object? value) => Send(new CellEvent.Returned(cell, MimeBundle.Of(value)));

    public void Fail(CellError error) => Send(new CellEvent.Failed(cell, error));

    public void ReportLostLines()
    {
        int lost;
        lock (_gate)
            (lost, _lostLines) = (_lostLines, 0);
        if (lost > 0)
            report(new CellEvent.LinesLost(cell, lost));
    }

    private void Print(string stream, string text)
    {
        lock (_gate)
        {
            if (_closed || s_current.Value != this)
                _lostLines += text.Count(c => c == '\n');
            else if (_length < MaximumLength)
                report(new CellEvent.Printed(cell, stream, Shortened(text)));
        }
    }

    private string Shortened(string text)
    {
        _length += text.Length;
        return _length < MaximumLength
            ? text
            : text[..(text.Length - (_length - MaximumLength))] + "\n…（出力が長すぎるので、ここで打ち切りました）\n";
    }

    private void Send(CellEvent happened)
    {
        lock (_gate)
        {
            if (!_closed)
                report(happened);
        }
    }
}
