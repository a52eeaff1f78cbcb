using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>The metrics of services over time: a row for each metric, on the same time axis.</summary>
internal static class MetricsChart
{
    // A chart is at most 10 KB.
    private const int MostPoints = 30;
    private const double Gap = 0.075;

    private static readonly (string Title, Func<MetricSample, double> Value)[] Rows =
    [
        ("スレッドを待つキューの長さ（個）", sample => sample.Queue),
        ("スレッドプールのスレッド（本）", sample => sample.Threads),
        ("処理中のリクエスト（件）", sample => sample.InFlight),
        ("ロックを待った回数（1 秒あたり）", sample => sample.Contentions),
    ];

    public static Figure Draw(IReadOnlyList<(string Title, MetricSeries Series)> all)
    {
        var layout = StackedRows.Layout([.. Rows.Select(row => row.Title)], Gap);
        layout.SetProperty("shapes", all.Select(one => one.Series.Record.LoadSeconds).Distinct().Select(End).ToArray());
        layout.SetProperty("showlegend", all.Count > 1);
        return new Figure(
            "外から読んだメトリクス（縦の破線で、送るのをやめた）",
            height: 620,
            Numbers(all),
            Plot.WithOneLegendEntryEach(Rows.SelectMany((_, row) => all.Select((one, index) => Trace(one.Title, one.Series, index, row)))),
            layout);
    }

    private static object End(double at) => new { type = "line", xref = "x", yref = "paper", x0 = at, x1 = at, y0 = 0, y1 = 1, line = new { dash = "dash", width = 1, color = Palette.Guide } };

    private static Trace Trace(string title, MetricSeries series, int index, int row)
    {
        var every = (series.Samples.Count + MostPoints - 1) / MostPoints;
        var points = series.Samples.Where((_, i) => i % every == 0 || i == series.Samples.Count - 1).ToList();
        return StackedRows.Line(title, index, row, [.. points.Select(sample => (Math.Round(sample.At, 1), Rows[row].Value(sample)))], "linear");
    }

    private static DataTable Numbers(IReadOnlyList<(string Title, MetricSeries Series)> all) => DataTable.OfPanels(
        all,
        one => one.Title,
        ["終わったリクエスト", "キューの長さ（最大）", "スレッドプールのスレッド（最大）", "送り終えた後も処理中", "ロックを待った回数（1 秒あたり、最大）"],
        one => [[$"{one.Series.Finished}", $"{one.Series.LongestQueue}", $"{one.Series.MostThreads}", $"{one.Series.LeftInFlight}", $"{one.Series.MostContentions:0}"]]);
}
