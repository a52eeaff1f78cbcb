using Spectre.Console;

namespace NotebookRunner;

internal sealed class BarProgress(ProgressContext context) : IRunProgress
{
    private const int CodeWidth = 28;

    private ProgressTask? _task;
    private int _cells;

    public void NotebookStarted(Notebook notebook)
    {
        _cells = notebook.CodeCells.Count();
        _task = context.AddTask(Markup.Escape(notebook.Name), maxValue: Math.Max(1, _cells));
    }

    public void CellStarted(Notebook notebook, NotebookCell cell)
    {
        var code = cell.Source.Split('\n')[0];
        code = code.Length > CodeWidth ? code[..CodeWidth] + "…" : code;
        _task!.Description = $"{Markup.Escape(notebook.Name)} [grey]{cell.Number}/{_cells} {Markup.Escape(code)}[/]";
    }

    public void CellFinished(Notebook notebook, CellRun cell)
    {
        _task!.Increment(1);
        if (cell.State != CellState.Succeeded)
            AnsiConsole.MarkupLineInterpolated($"[red]{notebook.Name}[/] {cell.Error?.Text}");
        if (cell.Cell.Number == _cells || cell.State == CellState.TimedOut)
            _task.Description = Markup.Escape(notebook.Name);
    }
}
