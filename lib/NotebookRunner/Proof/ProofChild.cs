namespace NotebookRunner;

/// <summary>
/// Tries answers to a notebook's exercises in a child process, each as if the kernel had just been set up; the published
/// kernel cannot go back, there one answer follows another. A child that hangs or dies is replaced for the next answer.
/// </summary>
internal sealed class ProofChild(Notebook notebook, TimeSpan cellTimeout, KernelKind kernel) : IAsyncDisposable
{
    private const int SetUpCells = 2;

    private readonly List<NotebookCell> _setUp = [.. notebook.CodeCells.TakeWhile(cell => cell.Tags.Count == 0).Take(SetUpCells)];
    private CellChild? _child;

    private int AfterSetUp => _setUp.LastOrDefault()?.Number ?? 0;

    public async Task<Seen> TryAsync(Exercise exercise, string code)
    {
        if (_child is null && await SetUpAsync() is { } failure)
            return failure;

        var answer = new CellRun(exercise.Starter with { Source = code });
        if (!await RunAsync(answer, AfterSetUp))
            return await LostAsync(answer, inCheck: false);
        if (answer.Error is { } error)
            return new Seen.Error(error.Text);

        var check = new CellRun(exercise.Check);
        if (!await RunAsync(check))
            return await LostAsync(check, inCheck: true);
        if (check.Error is { } thrown)
            return new Seen.Error(thrown.Text);

        var seen = VerdictHtml.Read(check, exercise.Id);
        // It would disturb the next answer.
        if (seen is Seen.Verdict { Kind: "timed-out", MayStillRun: true })
            await DisposeAsync();
        return seen;
    }

    public async ValueTask DisposeAsync()
    {
        if (_child is not null)
            await _child.DisposeAsync();
        _child = null;
    }

    private async Task<Seen?> SetUpAsync()
    {
        _child = CellChild.Start(notebook.Folder, kernel, kernel == KernelKind.Own ? ProofRuntime.Settings : null);
        foreach (var cell in _setUp.Select(cell => new CellRun(cell)))
        {
            await RunAsync(cell);
            if (cell.Error is { } error)
                return new Seen.SetUpFailed(error.Text);
        }

        return null;
    }

    private Task<bool> RunAsync(CellRun cell, int? after = null) =>
        new CellExecution(_child!, cellTimeout, happened => Record(happened, cell)).RunAsync(cell, after);

    private static void Record(CellEvent happened, CellRun cell)
    {
        if (happened.Cell == cell.Cell.Number)
            cell.Record(happened);
    }

    private async Task<Seen> LostAsync(CellRun cell, bool inCheck)
    {
        await DisposeAsync();
        return cell.State == CellState.TimedOut ? new Seen.Hung(inCheck, cellTimeout) : new Seen.Died(cell.Error!.Text);
    }
}
