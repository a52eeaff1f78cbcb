using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What the JSON of a cell must look like, as far as it is read or written again.</summary>
internal static class CellForm
{
    /// <summary>Which part is not what the format demands, or null where all is.</summary>
    public static string? ProblemOf(JsonObject cell) =>
        String(cell["cell_type"]) is not ("code" or "markdown" or "raw") ? "cell_type が code・markdown・raw のどれでもありません"
        : Text(cell["source"]) is null ? "source が文字列ではありません"
        : cell["metadata"] is not (null or JsonObject) ? "metadata がオブジェクトではありません"
        : cell["metadata"]?["tags"] is { } tags && !IsTextList(tags) ? "tags が文字列の配列ではありません"
        : cell["attachments"] is { } attachments && !AreAttachments(attachments) ? "attachments がファイルの表ではありません"
        : null;

    /// <summary>A text, which the format keeps as one string or as a list of lines; null where it is neither.</summary>
    public static string? Text(JsonNode? node) => node switch
    {
        JsonArray lines when IsTextList(lines) => string.Concat(lines.Select(String)),
        _ => String(node),
    };

    public static IReadOnlyList<string> TagsOf(JsonObject cell) =>
        cell["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(tag => tag!.GetValue<string>())] : [];

    // By file name, then by MIME type.
    private static bool AreAttachments(JsonNode attachments) =>
        attachments is JsonObject files && files.All(file => file.Value is JsonObject data && data.All(entry => Text(entry.Value) is not null));

    private static bool IsTextList(JsonNode node) => node is JsonArray list && list.All(item => String(item) is not null);

    private static string? String(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
