using Plotly.NET;

namespace ConcurrencyLab;

internal static class ThroughputChart
{
    private const string Measured = "実測";
    private const string Computed = "アムダールの法則（計算値）";

    public static Figure Draw(Throughput throughput) => new(
        $"ロックの中にいる時間の割合と、1 秒あたりに終わる仕事の数（{throughput.Threads} スレッド、1 件 {throughput.Job.TotalMilliseconds:0} ミリ秒）",
        height: 320,
        new DataTable(
            ["ロックの中の割合", $"{Measured}（件/秒）", $"{Computed}（件/秒）"],
            [.. throughput.Points.Select(p => (string[])[$"{p.Share:P0}", $"{p.JobsPerSecond:F1}", $"{throughput.Amdahl(p.Share):F1}"])]),
        [Line(throughput), Points(throughput)],
        Plot.Layout(
            ("xaxis", new { title = Plot.Title("ロックの中にいる時間の割合（%）"), rangemode = "tozero" }),
            ("yaxis", new { title = Plot.Title("件/秒"), rangemode = "tozero" })));

    private static Trace Points(Throughput throughput) => Plot.Trace(
        "scatter",
        ("name", Measured),
        ("mode", "markers"),
        ("x", throughput.Points.Select(p => p.Share * 100).ToArray()),
        ("y", throughput.Points.Select(p => Math.Round(p.JobsPerSecond, 1)).ToArray()),
        ("marker", new { size = 10, color = Palette.Lines[0] }),
        ("hovertemplate", "%{x} %: %{y} 件/秒"));

    private static Trace Line(Throughput throughput)
    {
        double[] shares = [.. Enumerable.Range(0, 51).Select(i => i / 50.0)];
        return Plot.Trace(
            "scatter",
            ("name", Computed),
            ("mode", "lines"),
            ("x", shares.Select(share => share * 100).ToArray()),
            ("y", shares.Select(share => Math.Round(throughput.Amdahl(share), 1)).ToArray()),
            ("line", new { color = Palette.Lines[1], dash = "dot" }),
            ("hoverinfo", "skip"));
    }
}
