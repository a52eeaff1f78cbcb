using System.Diagnostics;

namespace NotebookRunner;

/// <summary>Runs one notebook in a child process, cell by cell.</summary>
internal sealed class NotebookExecution(Notebook notebook, CellChild child, TimeSpan cellTimeout, IRunProgress progress)
{
    private readonly List<CellRun> _cells = [.. notebook.CodeCells.Select(cell => new CellRun(cell))];

    public async Task<NotebookRun> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        var execution = new CellExecution(child, cellTimeout, Record);
        progress.NotebookStarted(notebook);
        foreach (var cell in _cells)
        {
            progress.CellStarted(notebook, cell.Cell);
            var alive = await execution.RunAsync(cell);
            progress.CellFinished(notebook, cell);
            if (!alive)
                return new NotebookRun(notebook, _cells, clock.Elapsed);
        }

        var took = clock.Elapsed;
        await child.CloseAsync(Record);
        return new NotebookRun(notebook, _cells, took);
    }

    private void Record(CellEvent happened) => _cells[happened.Cell - 1].Record(happened);
}
