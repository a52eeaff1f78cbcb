namespace ConcurrencyLab;

internal static class LossHeatMap
{
    public static Figure Draw(LossMap map)
    {
        double[][] rates = [.. map.Threads.Select((_, t) => map.Iterations.Select((_, i) => Math.Round(map.Rates[t, i], 3)).ToArray())];
        var trace = Plot.Trace(
            "heatmap",
            ("z", rates),
            ("x", map.Iterations.Select(i => $"{i:N0} 回").ToArray()),
            ("y", map.Threads.Select(t => $"{t} 本").ToArray()),
            ("zmin", 0),
            ("zmax", 1),
            ("xgap", 2),
            ("ygap", 2),
            ("texttemplate", "%{z:.1%}"),
            ("colorscale", new object[][] { [0, "#FFF1E0"], [1, Palette.Wrong] }),
            ("colorbar", new { tickformat = ".0%", title = Plot.Title("失われた割合") }),
            ("hovertemplate", "%{y}、1 本あたり %{x}: %{z:.1%}<extra></extra>"));
        return new Figure(
            $"失われた割合（{map.Runs} 回の平均）",
            height: 120 + 44 * map.Threads.Count,
            map.Numbers,
            [trace],
            Plot.Layout(
                ("xaxis", new { type = "category", title = Plot.Title("1 本あたりの回数") }),
                ("yaxis", new { type = "category", autorange = "reversed", title = Plot.Title("スレッド") })));
    }
}
