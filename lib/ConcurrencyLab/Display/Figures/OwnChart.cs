using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>A chart that a learner drew with Plotly.NET, as a figure of the course: offline, in the page's colours, with its numbers.</summary>
internal static class OwnChart
{
    private const int DefaultHeight = 340;

    // Japanese as it is, which is half as long as escaped; "<" is escaped.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Figure ToFigure(GenericChart chart)
    {
        var drawing = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var (traces, layout) = (drawing["data"]!.AsArray(), drawing["layout"]!.AsObject());
        var (caption, height) = (Caption(traces, layout), Height(layout));
        // The title stands above the figure. The rest is Plotly.NET's: a template of 8 KB for light pages, and a width that suits no host.
        foreach (var name in (ReadOnlySpan<string>)["title", "template", "width", "height"])
            layout.Remove(name);
        layout.TryAdd("margin", JsonSerializer.SerializeToNode(Plot.Margin));
        layout.TryAdd("legend", JsonSerializer.SerializeToNode(Plot.Legend));
        layout.TryAdd("colorway", JsonSerializer.SerializeToNode(Palette.Lines));
        return new Figure(caption, height, OwnNumbers.Of(traces, layout), () => drawing.ToJsonString(s_json));
    }

    private static string Caption(JsonArray traces, JsonObject layout)
    {
        if (PlotlyTitle.Of(layout) is { } title)
            return title;
        var names = traces.Select(trace => (string?)trace!["name"]).OfType<string>().Distinct().ToList();
        return names.Count > 0 ? string.Join("、", names) : "グラフ";
    }

    private static int Height(JsonObject layout) =>
        (double?)layout["height"] is { } height && height != Defaults.DefaultHeight ? (int)height : DefaultHeight;
}
