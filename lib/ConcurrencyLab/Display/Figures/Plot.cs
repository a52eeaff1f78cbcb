using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>The few Plotly.NET objects that the charts share. Axis and text colours are set in the page, from its theme.</summary>
internal static class Plot
{
    public static readonly object Margin = new { l = 8, r = 8, t = 28, b = 8 };

    public static readonly object Legend = new { orientation = "h", x = 1, xanchor = "right", y = 1, yanchor = "bottom" };

    // Plotly.NET's C# side wants type arguments everywhere and has no array `base` for Gantt bars,
    // so traces are written with the property names of plotly.js: https://plotly.com/javascript/reference/
    public static Trace Trace(string type, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var trace = new Trace(type);
        foreach (var (name, value) in properties)
            trace.SetProperty(name, value);
        return trace;
    }

    public static Layout Layout(params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var layout = new Layout();
        layout.SetProperty("margin", Margin);
        layout.SetProperty("legend", Legend);
        foreach (var (name, value) in properties)
            layout.SetProperty(name, value);
        return layout;
    }

    /// <summary>Leaves one legend entry for each name, however many traces have it.</summary>
    public static Trace[] WithOneLegendEntryEach(IEnumerable<Trace> traces)
    {
        var all = traces.ToArray();
        foreach (var again in all.GroupBy(trace => trace.GetPropertyValue("name")).SelectMany(same => same.Skip(1)))
            again.SetProperty("showlegend", false);
        return all;
    }

    // Held off the numbers of the axis, which it would touch.
    public static object Title(string text) => new { text, standoff = 10 };

    /// <summary>The name of the n-th axis, from 0: "x", "x2", …</summary>
    public static string Axis(string name, int index) => index == 0 ? name : $"{name}{index + 1}";

    /// <summary>Seconds with three decimals: what the clock can tell, and short in a page.</summary>
    public static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
