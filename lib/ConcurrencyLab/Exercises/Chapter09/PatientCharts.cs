using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>The metrics of four services: a column for each service, a row for each metric, the same axis in each row.</summary>
internal static class PatientCharts
{
    private const double Gap = 0.025;
    private const double RowGap = 0.075;

    private static readonly (string Title, Func<MetricSample, double> Value)[] s_rows =
    [
        ("スレッドを待つキューの長さ（個）", sample => sample.Queue),
        ("スレッドプールのスレッド（本）", sample => sample.Threads),
        ("処理中のリクエスト（件）", sample => sample.InFlight),
        ("ロックを待った回数（1 秒あたり）", sample => sample.Contentions),
    ];

    public static Figure Draw()
    {
        var series = Patient.All.Select(patient => patient.Read()).ToList();
        var layout = Plot.Layout(("showlegend", false));
        var titles = new List<object>();
        for (var column = 0; column < series.Count; column++)
        {
            var (left, right) = Part(column, series.Count, Gap);
            layout.SetProperty(Plot.Axis("xaxis", column), new { domain = new[] { left, right }, anchor = Plot.Axis("y", (s_rows.Length - 1) * series.Count + column), rangemode = "tozero", title = Plot.Title($"{Patient.All[column].Letter}（秒）") });
        }

        for (var row = 0; row < s_rows.Length; row++)
        {
            var (low, high) = Part(s_rows.Length - 1 - row, s_rows.Length, RowGap);
            for (var column = 0; column < series.Count; column++)
                layout.SetProperty(Plot.Axis("yaxis", row * series.Count + column), AxisOf(row, column, series.Count, low, high));
            titles.Add(new { text = s_rows[row].Title, xref = "paper", yref = "paper", x = 0, y = high, xanchor = "left", yanchor = "bottom", showarrow = false });
        }

        layout.SetProperty("annotations", titles);
        layout.SetProperty("shapes", series.SelectMany((one, column) => s_rows.Select((_, row) => End(one.LoadSeconds, column, row * series.Count + column))).ToArray());
        return new Figure(
            "4 つのサービスのメトリクス（縦の破線で、リクエストを送るのをやめた）",
            height: 640,
            Numbers(series),
            [.. s_rows.SelectMany((metric, row) => series.Select((one, column) => Trace(one, metric.Value, column, row * series.Count + column)))],
            layout);
    }

    // All columns of a row have the axis of the first one.
    private static object AxisOf(int row, int column, int columns, double low, double high) => column == 0
        ? new { domain = new[] { low, high }, rangemode = "tozero" }
        : new { domain = new[] { low, high }, anchor = Plot.Axis("x", column), matches = Plot.Axis("y", row * columns), showticklabels = false };

    private static (double From, double To) Part(int index, int count, double gap) => (Math.Round((double)index / count, 3), Math.Round((index + 1.0) / count - gap, 3));

    private static object End(double at, int column, int axis) =>
        new { type = "line", xref = Plot.Axis("x", column), yref = $"{Plot.Axis("y", axis)} domain", x0 = at, x1 = at, y0 = 0, y1 = 1, line = new { dash = "dash", width = 1, color = Palette.Guide } };

    private static Trace Trace(MetricRecord record, Func<MetricSample, double> value, int column, int axis)
    {
        var points = Turns([.. record.Samples.Select(sample => (Math.Round(sample.At, 1), Math.Round(value(sample))))]);
        return Plot.Trace(
            "scatter",
            ("mode", "lines"),
            ("xaxis", Plot.Axis("x", column)),
            ("yaxis", Plot.Axis("y", axis)),
            ("x", points.Select(point => point.At).ToArray()),
            ("y", points.Select(point => point.Value).ToArray()),
            ("line", new { color = Palette.Lines[0] }));
    }

    // Between equal values a line is what it is: a chart is at most 10 KB.
    private static List<(double At, double Value)> Turns(List<(double At, double Value)> all) =>
        [.. all.Where((point, i) => i == 0 || i == all.Count - 1 || point.Value != all[i - 1].Value || point.Value != all[i + 1].Value)];

    private static DataTable Numbers(IReadOnlyList<MetricRecord> series) => new(
        ["サービス", "終わったリクエスト", "キューの長さ（最大）", "スレッドプールのスレッド（最大）", "最後にも処理中", "ロックを待った回数（1 秒あたり、最大）"],
        [.. series.Select((one, i) => (string[])
            [Patient.All[i].Letter, $"{one.Samples[^1].Finished}", $"{one.Samples.Max(sample => sample.Queue)}", $"{one.Samples.Max(sample => sample.Threads)}", $"{one.Samples[^1].InFlight}", $"{one.Samples.Max(sample => sample.Contentions):0}"])]);
}
