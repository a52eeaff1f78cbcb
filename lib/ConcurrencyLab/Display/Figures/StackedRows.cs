using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>Several values over time, a row each, one beneath the other on the same time axis.</summary>
internal static class StackedRows
{
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot"];

    /// <param name="titles">What each row shows, from the top.</param>
    /// <param name="gap">The share of the height that stays free above a row, for its title.</param>
    public static Layout Layout(IReadOnlyList<string> titles, double gap)
    {
        var layout = Plot.Layout(("xaxis", new { title = Plot.Title("経過時間（秒）"), rangemode = "tozero", anchor = Plot.Axis("y", titles.Count - 1) }));
        var annotations = new List<object>();
        for (var i = 0; i < titles.Count; i++)
        {
            var (upper, height) = (1 - (double)i / titles.Count - gap * 0.6, 1.0 / titles.Count - gap);
            layout.SetProperty(Plot.Axis("yaxis", i), new { domain = new[] { upper - height, upper }, rangemode = "tozero" });
            annotations.Add(new { text = titles[i], xref = "paper", yref = "paper", x = 0, y = upper, xanchor = "left", yanchor = "bottom", showarrow = false });
        }

        layout.SetProperty("annotations", annotations);
        return layout;
    }

    /// <param name="name">Whose values these are.</param>
    /// <param name="index">Its place among those that are compared.</param>
    /// <param name="row">The row.</param>
    /// <param name="points">The values.</param>
    /// <param name="shape">How the line goes from one to the next.</param>
    public static Trace Line<T>(string name, int index, int row, IReadOnlyList<(double At, T Value)> points, string shape) => Plot.Trace(
        "scatter",
        ("name", name),
        ("legendgroup", name),
        ("mode", "lines"),
        ("yaxis", Plot.Axis("y", row)),
        ("x", points.Select(point => point.At).ToArray()),
        ("y", points.Select(point => point.Value).ToArray()),
        ("line", new { shape, color = Palette.Lines[index % Palette.Lines.Length], dash = Dashes[index % Dashes.Length] }));
}
