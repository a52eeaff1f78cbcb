using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What a learner's notebook remembers about the course, in the metadata that other programs leave as they are:
/// which text a cell came from, and which cells there were.</summary>
internal static class CourseMark
{
    private const string Key = "concurrency_course";

    /// <summary>A text's fingerprint.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    public static void OnCell(JsonObject metadata, string? fingerprint, IReadOnlyList<string> predictions)
    {
        metadata.Remove(Key);
        if (fingerprint is null)
            return;
        var mark = new JsonObject { ["text"] = fingerprint };
        if (predictions.Count > 0)
            mark["predictions"] = new JsonArray([.. predictions.Select(text => (JsonNode)text)]);
        metadata[Key] = mark;
    }

    public static void OnNotebook(JsonObject metadata, IEnumerable<string> courseCells) =>
        metadata[Key] = new JsonObject { ["cells"] = new JsonArray([.. courseCells.Select(id => (JsonNode)id)]) };

    /// <returns>The fingerprint of the course's text that a cell came from; null for a cell of the learner's own.</returns>
    public static string? TextOf(JsonObject cell) => CellForm.Text((cell["metadata"]?[Key] as JsonObject)?["text"]);

    public static IReadOnlyList<string> PredictionsOf(JsonObject cell) => Texts((cell["metadata"]?[Key] as JsonObject)?["predictions"]);

    /// <returns>The cells that the course had when the notebook was written.</returns>
    public static IReadOnlySet<string> CellsOf(JsonObject notebook) => Texts(((notebook["metadata"] as JsonObject)?[Key] as JsonObject)?["cells"]).ToHashSet(StringComparer.Ordinal);

    private static List<string> Texts(JsonNode? node) => node is JsonArray list ? [.. list.Select(CellForm.Text).OfType<string>()] : [];
}
