using Spectre.Console;

namespace NotebookRunner;

/// <summary>The table at the end of a run, and where to look.</summary>
internal static class RunSummary
{
    public static void Show(IReadOnlyList<Chapter> chapters)
    {
        var table = new Table().AddColumn("章").AddColumn(Right("セル")).AddColumn(Right("秒")).AddColumn("結果");
        foreach (var (run, info, _) in chapters)
        {
            table.AddRow(
                new Text(info.Title),
                new Text($"{run.Cells.Count}"),
                new Text($"{run.Took.TotalSeconds:0.0}"),
                new Text(run.Verdict, run.Succeeded ? new Style(Color.Green) : new Style(Color.Red)));
        }

        AnsiConsole.Write(table);
        foreach (var chapter in chapters)
        {
            foreach (var cell in chapter.Run.Cells.Where(cell => cell.LostLines > 0))
                Console.WriteLine($"{chapter.Name} セル {cell.Cell.Number}: {Labels.LostLines(cell.LostLines)}");
        }
    }

    /// <summary>What to say where a part of the site could not be written.</summary>
    public static string Unwritten(IReadOnlyList<string> files, CourseSite site) =>
        $"結果のページの一部を書けませんでした（{files[0]}{(files.Count > 1 ? $" ほか {files.Count - 1} 件" : "")}）。" +
        $"ディスクの空きと、同じ名前のフォルダーや使用中のファイルがないかを確かめて、もう一度実行してください。書けた実行済みのノートブックは {site.Notebooks} にあります。";

    private static TableColumn Right(string title) => new TableColumn(title).RightAligned();
}
