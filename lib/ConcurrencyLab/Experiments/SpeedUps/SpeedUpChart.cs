using Plotly.NET;

namespace ConcurrencyLab;

internal static class SpeedUpChart
{
    private const string Measured = "実測";
    private const string Computed = "アムダールの法則（計算値）";

    public static Figure Draw(SpeedUp speedUp) => new(
        $"スレッドの数と速さ（分けられない部分の割合は実測で {speedUp.SerialShare:P0}、CPU コア {Environment.ProcessorCount} 個）",
        height: 320,
        new DataTable(
            ["スレッド", "時間（秒）", $"{Measured}（倍）", $"{Computed}（倍）"],
            [.. speedUp.Points.Select(p => (string[])[$"{p.Threads}", $"{p.Time.TotalSeconds:F3}", $"{p.Factor:F2}", $"{speedUp.Amdahl(p.Threads):F2}"])]),
        [Line(speedUp), Points(speedUp)],
        Plot.Layout(
            ("xaxis", new { title = Plot.Title("スレッドの数"), rangemode = "tozero", tickvals = speedUp.Points.Select(p => p.Threads).ToArray() }),
            ("yaxis", new { title = Plot.Title("1 スレッドのときの何倍の速さか"), rangemode = "tozero" }),
            ("shapes", new[] { new { type = "line", x0 = Environment.ProcessorCount, x1 = Environment.ProcessorCount, yref = "paper", y0 = 0, y1 = 1, line = new { color = Palette.Guide, dash = "dash" } } }),
            ("annotations", new[] { new { text = "コアの数", x = Environment.ProcessorCount, yref = "paper", y = 0, yanchor = "bottom", xanchor = "left", showarrow = false } })));

    private static Trace Points(SpeedUp speedUp) => Plot.Trace(
        "scatter",
        ("name", Measured),
        ("mode", "lines+markers"),
        ("x", speedUp.Points.Select(p => p.Threads).ToArray()),
        ("y", speedUp.Points.Select(p => Math.Round(p.Factor, 2)).ToArray()),
        ("line", new { color = Palette.Lines[0] }),
        ("marker", new { size = 10 }),
        ("hovertemplate", "%{x} スレッド: %{y} 倍"));

    private static Trace Line(SpeedUp speedUp)
    {
        var most = speedUp.Points.Max(p => p.Threads);
        double[] threads = [.. Enumerable.Range(0, 41).Select(i => Math.Round(1 + (most - 1) * i / 40.0, 2))];
        return Plot.Trace(
            "scatter",
            ("name", Computed),
            ("mode", "lines"),
            ("x", threads),
            ("y", threads.Select(count => Math.Round(speedUp.Amdahl(count), 2)).ToArray()),
            ("line", new { color = Palette.Lines[1], dash = "dot" }),
            ("hoverinfo", "skip"));
    }
}
