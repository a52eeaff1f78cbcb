using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>How often each outcome was seen: bars of counts, right ones and wrong ones told apart by colour, pattern and word.</summary>
internal static class CountsChart
{
    public static Figure Draw(string caption, string counted, IReadOnlyList<CountsPanel> panels)
    {
        var layout = Plot.Layout(("bargap", 0.25));
        for (int i = 0; i < panels.Count; i++)
        {
            var (left, right) = ((double)i / panels.Count, (i + (panels.Count > 1 ? 0.86 : 1)) / panels.Count);
            layout.SetProperty(Plot.Axis("xaxis", i), new { domain = new[] { left, right }, type = "category", title = Plot.Title(panels[i].Title), anchor = Plot.Axis("y", i) });
            layout.SetProperty(Plot.Axis("yaxis", i), new { title = Plot.Title(i == 0 ? counted : ""), range = new[] { 0, Top(panels[i]) }, anchor = Plot.Axis("x", i) });
        }

        return new Figure(caption, height: 300, Numbers(counted, panels), Plot.WithOneLegendEntryEach(panels.SelectMany(Traces)), layout);
    }

    // Room for the number above the highest bar, below the legend.
    private static double Top(CountsPanel panel) => 1.15 * Math.Max(1, panel.Counts.Max(count => count.Count));

    private static IEnumerable<Trace> Traces(CountsPanel panel, int index) =>
        panel.Counts.GroupBy(count => count.IsRight).Select(kind => Plot.Trace(
            "bar",
            ("name", OutcomeBar.Word(kind.Key)),
            ("legendgroup", OutcomeBar.Word(kind.Key)),
            ("xaxis", Plot.Axis("x", index)),
            ("yaxis", Plot.Axis("y", index)),
            ("x", kind.Select(count => count.Outcome).ToArray()),
            ("y", kind.Select(count => count.Count).ToArray()),
            ("text", kind.Select(count => $"{count.Count:N0}").ToArray()),
            ("textposition", "outside"),
            ("cliponaxis", false),
            ("marker", new { color = kind.Key ? Palette.Right : Palette.Wrong, pattern = new { shape = kind.Key ? "" : "/" } })));

    private static DataTable Numbers(string counted, IReadOnlyList<CountsPanel> panels) => DataTable.OfPanels(
        panels,
        panel => panel.Title,
        ["結果", counted, "正誤"],
        panel => panel.Counts.Select(count => count.Cells));
}

/// <summary>One of several bar charts side by side.</summary>
internal sealed record CountsPanel(string Title, IReadOnlyList<OutcomeBar> Counts);
