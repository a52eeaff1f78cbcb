namespace NotebookRunner;

/// <summary>
/// Tries answers to exercises in a child process, each as if the kernel had just been set up for the notebook; the published
/// kernel cannot go back, there one answer follows another, and each notebook has a process. A child that hangs or dies is
/// replaced for the next answer.
/// </summary>
internal sealed class ProofChild(TimeSpan cellTimeout, KernelKind kernel) : IAsyncDisposable
{
    private const int SetUpCells = 2;

    private CellChild? _child;
    private Notebook? _notebook;

    public async Task<Seen> TryAsync(Notebook notebook, ExerciseCells exercise, string code)
    {
        var setUp = notebook.CodeCells.TakeWhile(cell => cell.Tags.Count == 0).Take(SetUpCells).ToList();
        if ((_child is null || notebook != _notebook) && await SetUpAsync(notebook, setUp) is { } failure)
            return failure;

        var answer = new CellRun(exercise.Starter with { Source = code });
        if (!await RunAsync(answer, after: setUp.LastOrDefault()?.Number ?? 0))
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
        (_child, _notebook) = (null, null);
    }

    private async Task<Seen?> SetUpAsync(Notebook notebook, IReadOnlyList<NotebookCell> setUp)
    {
        if (kernel == KernelKind.Published || notebook.Folder != _notebook?.Folder)
            await DisposeAsync();
        _notebook = notebook;
        var isUsed = _child is not null;
        _child ??= CellChild.Start(notebook.Folder, kernel, kernel == KernelKind.Own ? ProofRuntime.Settings : null);
        var before = 0;
        foreach (var cell in setUp.Select(cell => new CellRun(cell)))
        {
            await RunAsync(cell, before);
            if (cell.Error is { } error)
            {
                await DisposeAsync();
                // It may be what an answer to another exercise left behind.
                return isUsed ? await SetUpAsync(notebook, setUp) : new Seen.SetUpFailed(error.Text);
            }

            before = cell.Cell.Number!.Value;
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
