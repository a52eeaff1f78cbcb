using System.Text.Json.Nodes;

namespace NotebookRunner.Tests;

internal sealed record TestCell(string Type, string Source, params string[] Tags)
{
    public static TestCell Code(string source, params string[] tags) => new("code", source, tags);

    public static TestCell Markdown(string source, params string[] tags) => new("markdown", source, tags);

    public JsonNode ToJson() => new JsonObject
    {
        ["cell_type"] = Type,
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. Tags.Select(tag => (JsonNode)tag)]) },
        ["source"] = Source,
    };
}
