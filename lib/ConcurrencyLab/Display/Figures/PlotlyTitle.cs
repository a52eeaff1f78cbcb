using System.Text.Json.Nodes;

namespace ConcurrencyLab;

/// <summary>The title of a drawing or of an axis, which plotly.js takes as a word or as an object.</summary>
internal static class PlotlyTitle
{
    public static string? Of(JsonNode? titled)
    {
        var title = titled?["title"];
        var text = (string?)(title is JsonObject ? title["text"] : title);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
