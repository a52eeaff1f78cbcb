using System.Diagnostics;

namespace NotebookRunner;

/// <summary>Runs one notebook in a child process, cell by cell, each with its deadline.</summary>
internal sealed class NotebookExecution(Notebook notebook, CellChild child, TimeSpan cellTimeout, IRunProgress progress)
{
    // The compiler's start is not the cell's time; on a busy machine it can take a while.
    private static readonly TimeSpan s_timeToStart = TimeSpan.FromSeconds(60);

    private readonly List<CellRun> _cells = [.. notebook.CodeCells.Select(cell => new CellRun(cell))];

    public async Task<NotebookRun> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        progress.NotebookStarted(notebook);
        foreach (var cell in _cells)
        {
            progress.CellStarted(notebook, cell.Cell);
            var alive = await RunAsync(cell);
            progress.CellFinished(notebook, cell);
            if (!alive)
                return new NotebookRun(notebook, _cells, clock.Elapsed);
        }

        var took = clock.Elapsed;
        await child.CloseAsync(Record);
        return new NotebookRun(notebook, _cells, took);
    }

    /// <returns>Whether the child can go on with the next cell.</returns>
    private async Task<bool> RunAsync(CellRun cell)
    {
        await child.SendAsync(new RunCell(cell.Cell.Number!.Value, cell.Cell.Source));
        using var deadline = new CancellationTokenSource(s_timeToStart);
        try
        {
            return await FollowAsync(cell, deadline);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            cell.Fail(CellState.TimedOut, ChildErrors.TimedOut(cell.Cell.Number.Value, cellTimeout));
            return false;
        }
    }

    private async Task<bool> FollowAsync(CellRun cell, CancellationTokenSource deadline)
    {
        while (true)
        {
            switch (await child.ReadAsync(deadline.Token))
            {
                case ChildMessage.Event(CellEvent.Started):
                    deadline.CancelAfter(cellTimeout);
                    break;
                case ChildMessage.Event(CellEvent.Finished happened):
                    Record(happened);
                    return true;
                case ChildMessage.Event(var happened):
                    Record(happened);
                    break;
                case ChildMessage.Stray(var line):
                    cell.Fail(CellState.Failed, ChildErrors.Stray(cell.Cell.Number!.Value, line));
                    break;
                case ChildMessage.Ended ended:
                    cell.Fail(CellState.Failed, ChildErrors.Ended(cell.Cell.Number!.Value, ended));
                    return false;
            }
        }
    }

    private void Record(CellEvent happened) => _cells[happened.Cell - 1].Record(happened);
}
