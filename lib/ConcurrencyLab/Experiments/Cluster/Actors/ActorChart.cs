namespace ConcurrencyLab;

/// <summary>What the calls that one silo answered were answered with.</summary>
/// <param name="Silo">The silo.</param>
/// <param name="Answers">When, and the number.</param>
internal sealed record ActorLine(string Silo, IReadOnlyList<(TimeSpan At, long Value)> Answers);

/// <summary>The number that an actor answers over time, by the silo in which it lives.</summary>
internal static class ActorChart
{
    // A chart is at most 10 KB.
    private const int MostPoints = 60;

    private static readonly string[] Symbols = ["circle", "square", "diamond", "x", "cross"];

    public static Figure Draw(IReadOnlyList<ActorLine> lines, IReadOnlyList<(TimeSpan At, string What)> events) => new(
        "呼び出しに返ってきた数（サイロごと）",
        height: 320,
        Numbers(lines, events),
        [.. lines.Select((line, index) => Plot.Trace(
            "scatter",
            ("name", line.Silo),
            ("mode", "lines+markers"),
            ("x", Some(line).Select(answer => Plot.Seconds(answer.At)).ToArray()),
            ("y", Some(line).Select(answer => answer.Value).ToArray()),
            ("marker", new { symbol = Symbols[index % Symbols.Length], size = 6 }),
            ("line", new { color = Palette.Lines[index % Palette.Lines.Length], width = 1 })))],
        Plot.Layout(
            ("xaxis", new { title = Plot.Title("経過時間（秒）"), rangemode = "tozero" }),
            ("yaxis", new { title = Plot.Title("返ってきた数"), rangemode = "tozero" }),
            ("shapes", events.Select(moment => new { type = "line", xref = "x", yref = "paper", x0 = Plot.Seconds(moment.At), x1 = Plot.Seconds(moment.At), y0 = 0, y1 = 1, line = new { color = Palette.Guide, dash = "dash", width = 1 } }).ToArray()),
            ("annotations", events.Select((moment, index) => new { text = moment.What, xref = "x", yref = "paper", x = Plot.Seconds(moment.At), y = 1 - index * 0.12, xanchor = index == 0 ? "left" : "right", yanchor = "top", showarrow = false }).ToArray())));

    private static IEnumerable<(TimeSpan At, long Value)> Some(ActorLine line)
    {
        var every = (line.Answers.Count + MostPoints - 1) / MostPoints;
        return line.Answers.Where((_, index) => index % every == 0 || index == line.Answers.Count - 1);
    }

    private static DataTable Numbers(IReadOnlyList<ActorLine> lines, IReadOnlyList<(TimeSpan At, string What)> events) => new(
        ["時刻（秒）", "できごと", "返ってきた数"],
        [.. lines.Select(line => (line.Answers[0].At, What: $"{line.Silo} のはじめの返事", Value: $"{line.Answers[0].Value}"))
            .Concat(lines.Select(line => (line.Answers[^1].At, What: $"{line.Silo} の最後の返事（{line.Answers.Count} 回）", Value: $"{line.Answers[^1].Value}")))
            .Concat(events.Take(1).Select(moment => (moment.At, moment.What, Value: "")))
            .OrderBy(row => row.At)
            .Select(row => (string[])[$"{row.At.TotalSeconds:F2}", row.What, row.Value])]);
}
