using System.Diagnostics;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A cell as the page's script knows it.</summary>
internal static class CellJson
{
    public static JsonObject Of(ServedCell cell) => new()
    {
        ["id"] = cell.Id,
        ["kind"] = cell.IsCode ? "code" : "markdown",
        ["source"] = cell.Source,
        ["version"] = cell.Version,
        ["course"] = cell.Course,
        ["offered"] = cell.Offered,
        ["run"] = cell.Run,
        ["ran"] = cell.Ran,
        ["seconds"] = cell.State == ServedState.Running ? Stopwatch.GetElapsedTime(cell.Began).TotalSeconds : cell.Seconds,
        ["state"] = NameOf(cell.State),
        ["stale"] = cell.IsStale,
        ["tags"] = new JsonArray([.. cell.Tags.Select(tag => (JsonNode)tag)]),
    };

    public static string NameOf(ServedState state) => state.ToString().ToLowerInvariant();
}
