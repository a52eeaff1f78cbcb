using System.Collections.Concurrent;
using System.Globalization;

namespace NotebookRunner.Tests;

/// <summary>An engine in this process, whose events are kept.</summary>
internal sealed class CellRunner
{
    private readonly ConcurrentQueue<CellEvent> _events = new();
    private readonly CellEngine _engine;
    private int _cells;

    public CellRunner()
    {
        // The kernel starts `#load` and `#r` from the process's folder, as the runner's child has it.
        Environment.CurrentDirectory = Fixture.Folder;
        CultureInfo.DefaultThreadCurrentUICulture = Japanese.Culture;
        _engine = new CellEngine(_events.Enqueue);
    }

    /// <summary>Runs the next cell and returns what became of it.</summary>
    public async Task<CellRun> RunAsync(string code)
    {
        var run = new CellRun(new NotebookCell(++_cells, code));
        await _engine.RunAsync(_cells, code);
        foreach (var happened in _events.Where(e => e.Cell == _cells))
            run.Record(happened);
        return run;
    }

    public int LostLines(int cell)
    {
        _engine.ReportLostLines();
        return _events.OfType<CellEvent.LinesLost>().Where(e => e.Cell == cell).Sum(e => e.Count);
    }
}
