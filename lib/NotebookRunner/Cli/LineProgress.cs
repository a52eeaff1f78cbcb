namespace NotebookRunner;

internal sealed class LineProgress(TextWriter output) : IRunProgress
{
    public void NotebookStarted(Notebook notebook) => output.WriteLine($"{notebook.Name}: セル {notebook.CodeCells.Count()} 個");

    public void CellStarted(Notebook notebook, NotebookCell cell)
    {
        // The line comes when the cell has ended; what hangs is named by its deadline.
    }

    public void CellFinished(Notebook notebook, CellRun cell)
    {
        output.WriteLine($"  [{cell.Cell.Number}] {cell.Seconds,6:0.00} 秒  {Labels.Of(cell.State)}");
        if (cell.Error is { } error)
            output.WriteLine("    " + error.Text.ReplaceLineEndings("\n    "));
    }
}
