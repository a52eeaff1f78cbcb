using Spectre.Console;

namespace NotebookRunner;

/// <summary>The table at the end of a run, and where to look.</summary>
internal static class RunSummary
{
    public static void Show(IReadOnlyList<NotebookRun> runs, CourseSite site, TimeSpan took)
    {
        var table = new Table().AddColumn("章").AddColumn(Right("セル")).AddColumn(Right("秒")).AddColumn("結果");
        foreach (var run in runs)
        {
            table.AddRow(
                new Text(ChapterInfo.Of(run.Notebook).Title),
                new Text($"{run.Cells.Count}"),
                new Text($"{run.Took.TotalSeconds:0.0}"),
                new Text(run.Verdict, run.Succeeded ? new Style(Color.Green) : new Style(Color.Red)));
        }

        AnsiConsole.Write(table);
        foreach (var run in runs)
        {
            foreach (var cell in run.Cells.Where(cell => cell.LostLines > 0))
                Console.WriteLine($"{run.Notebook.Name} セル {cell.Cell.Number}: {Labels.LostLines(cell.LostLines)}");
        }

        Console.WriteLine($"{took.TotalSeconds:0.0} 秒。結果のページ: {site.Index}");
    }

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();
}
