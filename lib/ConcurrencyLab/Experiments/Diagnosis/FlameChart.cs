namespace ConcurrencyLab;

/// <summary>Methods as bars under the one that called them, as wide as the time that threads spent in them.</summary>
internal static class FlameChart
{
    // Narrower ones cannot be read, and a chart is at most 10 KB.
    private const double Narrowest = 0.01;
    private const int RowHeight = 40;
    private const int Frame = 60;

    public static Figure Draw(FlameNode root)
    {
        var bars = Bars(root, parent: "", id: "0", depth: 0).ToList();
        var trace = Plot.Trace(
            "icicle",
            ("ids", bars.Select(bar => bar.Id).ToArray()),
            ("labels", bars.Select(bar => bar.Node.Name).ToArray()),
            ("parents", bars.Select(bar => bar.Parent).ToArray()),
            ("values", bars.Select(bar => Math.Round(bar.Node.Time.TotalSeconds, 2)).ToArray()),
            ("branchvalues", "total"),
            ("tiling", new { orientation = "v" }),
            ("pathbar", new { visible = false }),
            ("sort", false),
            ("texttemplate", "%{label} %{percentRoot:.0%}"),
            ("hovertemplate", "%{label}: %{value} 秒、%{percentRoot:.0%}<extra></extra>"),
            ("textfont", new { color = "#000" }),
            ("marker", new { colors = bars.Select(bar => ColorOf(bar.Node.Name)).ToArray(), line = new { width = 1, color = "#FFFFFF" } }));
        return new Figure(
            "スレッドが時間を使った場所（上の棒が、下の棒を呼んだ）",
            height: bars.Max(bar => bar.Depth + 1) * RowHeight + Frame,
            new DataTable(
                ["メソッド", "割合", "秒（スレッド全部の合計）"],
                [.. bars.Select(bar => (string[])[new string('　', bar.Depth) + bar.Node.Name, $"{(root.Time > TimeSpan.Zero ? bar.Node.Time / root.Time : 0):P0}", $"{bar.Node.Time.TotalSeconds:F1}"])]),
            [trace],
            Plot.Layout(("margin", new { l = 8, r = 8, t = 8, b = 8 }), ("uniformtext", new { minsize = 10, mode = "hide" })));

        IEnumerable<(string Id, string Parent, int Depth, FlameNode Node)> Bars(FlameNode node, string parent, string id, int depth)
        {
            yield return (id, parent, depth, node);
            var calls = node.Calls.Where(call => call.Time >= root.Time * Narrowest).SelectMany((call, i) => Bars(call, id, $"{id}.{i}", depth + 1));
            foreach (var bar in calls)
                yield return bar;
        }
    }

    private static string ColorOf(string method) => method.Contains(".Enter", StringComparison.Ordinal) || method.Contains(".TryEnter", StringComparison.Ordinal)
        ? Palette.Series[1]
        : method.StartsWith("Thread.", StringComparison.Ordinal) ? Palette.Series[3] : Palette.Series[0];
}
