using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>Finished requests, threads of the pool and its queue over time: a row each, on the same time axis.</summary>
internal static class StarvationChart
{
    // A chart is at most 10 KB.
    private const int MostPoints = 40;
    private const double Gap = 0.09;

    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];
    private static readonly (string Title, Func<StarvationSample, long> Value)[] Rows =
    [
        ("終わったリクエスト（件）", sample => sample.Finished),
        ("スレッドプールのスレッド（本）", sample => sample.PoolThreads),
        ("スレッドを待つキューの長さ（個）", sample => sample.Queued),
    ];

    public static Figure Draw(IReadOnlyList<StarvationRun> runs)
    {
        var layout = Plot.Layout(("xaxis", new { title = Plot.Title("経過時間（秒）"), rangemode = "tozero", anchor = Plot.Axis("y", Rows.Length - 1) }));
        var titles = new List<object>();
        for (var i = 0; i < Rows.Length; i++)
        {
            var (upper, height) = (1 - (double)i / Rows.Length - Gap * 0.6, 1.0 / Rows.Length - Gap);
            layout.SetProperty(Plot.Axis("yaxis", i), new { domain = new[] { upper - height, upper }, rangemode = "tozero" });
            titles.Add(new { text = Rows[i].Title, xref = "paper", yref = "paper", x = 0, y = upper, xanchor = "left", yanchor = "bottom", showarrow = false });
        }

        layout.SetProperty("annotations", titles);
        return new Figure(
            "リクエストの進みと、スレッドプールの動き",
            height: 520,
            Numbers(runs),
            Plot.WithOneLegendEntryEach(Rows.SelectMany((_, row) => runs.Select((run, index) => Trace(run, index, row)))),
            layout);
    }

    private static Trace Trace(StarvationRun run, int index, int row)
    {
        var points = Changes(run.Samples, Rows[row].Value);
        return Plot.Trace(
            "scatter",
            ("name", run.Name),
            ("legendgroup", run.Name),
            ("mode", "lines"),
            ("yaxis", Plot.Axis("y", row)),
            ("x", points.Select(point => Math.Round(point.At, 2)).ToArray()),
            ("y", points.Select(point => point.Value).ToArray()),
            ("line", new { shape = "hv", color = Palette.Lines[index % Palette.Lines.Length], dash = Dashes[index % Dashes.Length] }));
    }

    private static List<(double At, long Value)> Changes(IReadOnlyList<StarvationSample> samples, Func<StarvationSample, long> value)
    {
        List<(double At, long Value)> changes = [];
        foreach (var sample in samples)
        {
            if (changes is not [.., var last] || last.Value != value(sample) || sample == samples[^1])
                changes.Add((sample.At.TotalSeconds, value(sample)));
        }

        var every = (changes.Count + MostPoints - 1) / MostPoints;
        return [.. changes.Where((_, index) => index % every == 0 || index == changes.Count - 1)];
    }

    private static DataTable Numbers(IReadOnlyList<StarvationRun> runs) => new(
        ["待ち方", "1 秒後に終わっていた件数", "全部の応答が返るまで（秒）", "スレッドプールのスレッド（最大）", "キューの長さ（最大）"],
        [.. runs.Select(run => (string[])
            [run.Name, $"{run.FinishedAt(TimeSpan.FromSeconds(1))} / {run.Requests}", $"{run.Elapsed.TotalSeconds:F2}", $"{run.MostPoolThreads}", $"{run.LongestQueue}"])]);
}
