using Plotly.NET;

namespace ConcurrencyLab;

internal static class GanttChart
{
    private const int LaneHeight = 26;
    private const int PanelFrame = 46;
    private const int AxisHeight = 55;

    /// <summary>Draws panels under one another on the same time axis, so that their lengths can be compared by eye.</summary>
    public static Figure Draw(string caption, IReadOnlyList<GanttPanel> panels, IReadOnlyDictionary<string, BarStyle> styles)
    {
        var heights = panels.Select(panel => panel.Lanes.Count * LaneHeight + PanelFrame).ToArray();
        double total = heights.Sum();
        var layout = Plot.Layout(
            ("barmode", "overlay"),
            ("xaxis", new { title = Plot.Title("経過時間（秒）"), rangemode = "tozero", anchor = Plot.Axis("y", panels.Count - 1) }));
        var annotations = new List<object>();
        double top = 1;
        for (int i = 0; i < panels.Count; i++)
        {
            var height = heights[i] / total;
            var upper = top - PanelFrame / total * (panels.Count > 1 ? 0.6 : 0);
            layout.SetProperty(Plot.Axis("yaxis", i), new { domain = new[] { Math.Max(0, top - height), upper }, categoryorder = "array", categoryarray = panels[i].Lanes.Reverse().ToArray(), type = "category" });
            if (panels.Count > 1)
                annotations.Add(new { text = panels[i].Title, xref = "paper", yref = "paper", x = 0, y = upper, xanchor = "left", yanchor = "bottom", showarrow = false });
            top -= height;
        }

        layout.SetProperty("annotations", annotations);
        var traces = Plot.WithOneLegendEntryEach(panels.SelectMany((panel, index) => Traces(panel, index, styles)));
        return new Figure(caption, (int)total + AxisHeight, Numbers(panels), traces, layout);
    }

    private static IEnumerable<Trace> Traces(GanttPanel panel, int index, IReadOnlyDictionary<string, BarStyle> styles) =>
        panel.Bars.GroupBy(bar => bar.Kind).Select(kind => Plot.Trace(
            "bar",
            ("name", kind.Key),
            ("legendgroup", kind.Key),
            ("orientation", "h"),
            ("yaxis", Plot.Axis("y", index)),
            ("base", kind.Select(bar => Plot.Seconds(bar.Start)).ToArray()),
            ("x", kind.Select(bar => Plot.Seconds(bar.Duration)).ToArray()),
            ("y", kind.Select(bar => bar.Lane).ToArray()),
            ("text", kind.Select(bar => bar.Label).ToArray()),
            ("textposition", "inside"),
            ("insidetextanchor", "middle"),
            ("hovertemplate", "%{y}: %{base:.3f} 秒から %{x:.3f} 秒間"),
            ("marker", styles[kind.Key].Marker)));

    private static DataTable Numbers(IReadOnlyList<GanttPanel> panels) => DataTable.OfPanels(
        panels,
        panel => panel.Title,
        ["行", "状態", "開始（秒）", "終了（秒）", "値"],
        panel => panel.Bars.Select(bar => (string[])[bar.Lane, bar.Kind, $"{bar.Start.TotalSeconds:F3}", $"{bar.End.TotalSeconds:F3}", bar.Label]));
}
