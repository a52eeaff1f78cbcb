using Spectre.Console;

namespace NotebookRunner;

/// <summary>What the proof of the exercises came to, in a table.</summary>
internal static class CheckSummary
{
    public static string Line(IReadOnlyList<Trial> trials) =>
        $"  演習 {trials[0].Exercise,-5} {(trials.All(trial => trial.IsAsExpected) ? "✓" : "✗")} {Seconds(trials),6:0.0} 秒";

    public static void Show(IReadOnlyList<Trial> trials, int problems, TextWriter output)
    {
        if (trials.Count > 0)
            ConsoleFor(output).Write(Table(trials));
        var wrong = trials.Count(trial => !trial.IsAsExpected);
        output.WriteLine(trials.Count == 0 && problems == 0 ? "確かめる演習がありません。リポジトリのフォルダーで実行するか、演習のある .ipynb を指定してください。"
            : wrong == 0 && problems == 0 ? $"すべて期待どおりです（{trials.Count} 件）。"
            : $"期待と違う判定が {trials.Count} 件のうち {wrong} 件、形の問題が {problems} 件あります（上の ✗）。");
    }

    // Another writer than the console's is a file or a test, which wants no colours.
    private static IAnsiConsole ConsoleFor(TextWriter output) => output == Console.Out
        ? AnsiConsole.Console
        : AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });

    private static Table Table(IReadOnlyList<Trial> trials)
    {
        var table = new Table().AddColumn("演習").AddColumn("はじめのコード").AddColumn("解答例")
            .AddColumn(new TableColumn("別解").RightAligned()).AddColumn(new TableColumn("誤答").RightAligned()).AddColumn(new TableColumn("秒").RightAligned());
        foreach (var exercise in trials.GroupBy(trial => trial.Exercise))
        {
            var kinds = exercise.ToLookup(trial => trial.Answer.Kind);
            table.AddRow(
                new Text(exercise.Key),
                Cell(kinds[AnswerKind.Starter], Verdicts(kinds[AnswerKind.Starter])),
                Cell(kinds[AnswerKind.Solution], Verdicts(kinds[AnswerKind.Solution]) + Slowest(kinds[AnswerKind.Solution])),
                Cell(kinds[AnswerKind.Right], Share(kinds[AnswerKind.Right]) + Slowest(kinds[AnswerKind.Right])),
                Cell(kinds[AnswerKind.Wrong], Share(kinds[AnswerKind.Wrong])),
                new Text($"{Seconds(exercise):0.0}"));
        }

        return table;
    }

    private static Text Cell(IEnumerable<Trial> trials, string text) =>
        !trials.Any() ? new Text("—")
        : trials.All(trial => trial.IsAsExpected) ? new Text($"✓ {text}", new Style(Color.Green))
        : new Text($"✗ {text}", new Style(Color.Red));

    private static string Share(IEnumerable<Trial> trials) => $"{trials.Count(trial => trial.IsAsExpected)}/{trials.Count()}";

    private static string Verdicts(IEnumerable<Trial> trials) =>
        string.Join("、", trials.Select(trial => trial.Seen is Seen.Verdict verdict ? verdict.Kind : "判定なし").Distinct());

    /// <summary>How long the learner waits for the verdict, at worst.</summary>
    private static string Slowest(IEnumerable<Trial> trials) =>
        trials.Select(trial => trial.Seen).OfType<Seen.Verdict>().Select(verdict => (double?)verdict.Seconds).Max() is { } seconds
            ? $" {seconds:0.0}秒"
            : "";

    private static double Seconds(IEnumerable<Trial> trials) => trials.Sum(trial => trial.Took.TotalSeconds);
}
