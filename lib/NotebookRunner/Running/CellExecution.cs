namespace NotebookRunner;

/// <summary>Runs single cells in a child process, each with its deadline.</summary>
/// <param name="child">The process.</param>
/// <param name="cellTimeout">How long a cell may take.</param>
/// <param name="record">Receives what happens, also what earlier cells still have to say.</param>
internal sealed class CellExecution(CellChild child, TimeSpan cellTimeout, Action<CellEvent> record)
{
    // The start of compiler or kernel is not the cell's time; on a busy machine the published kernel took more than a minute.
    private static readonly TimeSpan s_timeToStart = TimeSpan.FromMinutes(3);

    private bool _hasStarted;

    /// <returns>Whether the child can go on with another cell.</returns>
    public async Task<bool> RunAsync(CellRun cell, int? after = null)
    {
        var limit = CellLimit.Of(cell.Cell, cellTimeout);
        await child.SendAsync(new RunCell(cell.Cell.Number!.Value, cell.Cell.Source, after));
        using var deadline = new CancellationTokenSource(s_timeToStart);
        _hasStarted = false;
        try
        {
            return await FollowAsync(cell, limit, deadline);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            cell.Fail(_hasStarted ? CellState.TimedOut : CellState.Failed, _hasStarted ? ChildErrors.TimedOut(cell.Cell.Number.Value, limit) : ChildErrors.NotStarted(cell.Cell.Number.Value, s_timeToStart));
            return false;
        }
    }

    private async Task<bool> FollowAsync(CellRun cell, CellLimit limit, CancellationTokenSource deadline)
    {
        while (true)
        {
            switch (await child.ReadAsync(deadline.Token))
            {
                case ChildMessage.Event(CellEvent.Started):
                    _hasStarted = true;
                    deadline.CancelAfter(limit.Time);
                    break;
                case ChildMessage.Event(CellEvent.Finished happened):
                    record(happened);
                    return true;
                case ChildMessage.Event(var happened):
                    record(happened);
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
}
