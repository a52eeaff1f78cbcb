using Plotly.NET;

namespace ConcurrencyLab;

internal static class RequestTimesChart
{
    public static Figure Draw(IReadOnlyList<RequestTimes> series) => new(
        "リクエスト数と、全部の応答が返るまでの時間（縦横とも対数目盛）",
        height: 340,
        new DataTable(
            ["系列", "リクエスト数", "時間（秒）"],
            [.. series.SelectMany(s => s.Points.Select(p => (string[])[Label(s), $"{p.Requests}", $"{p.Time.TotalSeconds:F2}"]))]),
        [.. series.Select(Trace)],
        Plot.Layout(
            ("xaxis", new { type = "log", title = Plot.Title("リクエスト数"), tickvals = Ticks(series) }),
            ("yaxis", new { type = "log", title = Plot.Title("時間（秒）") })));

    private static Trace Trace(RequestTimes series, int index) => Plot.Trace(
        "scatter",
        ("name", Label(series)),
        ("mode", "lines+markers"),
        ("x", series.Points.Select(p => p.Requests).ToArray()),
        ("y", series.Points.Select(p => Plot.Seconds(p.Time)).ToArray()),
        ("line", new { color = Palette.Lines[index % Palette.Lines.Length], dash = series.IsComputed ? "dot" : "solid" }),
        ("marker", new { size = 9, symbol = series.IsComputed ? "circle-open" : "circle" }),
        ("hovertemplate", "%{x} 件: %{y:.2f} 秒"));

    private static string Label(RequestTimes series) => series.IsComputed ? $"{series.Name}（計算値）" : series.Name;

    private static int[] Ticks(IReadOnlyList<RequestTimes> series) =>
        [.. series.SelectMany(s => s.Points.Select(p => p.Requests)).Distinct().Order()];
}
