using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Reads notebooks of nbformat 4.</summary>
internal static class NotebookReader
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    public static Notebook Read(string path)
    {
        var json = Parse(path);
        if (json["nbformat"]?.GetValueKind() != JsonValueKind.Number || json["cells"] is not JsonArray array)
            throw new UnreadableNotebookException($"{path}: ノートブックではありません（cells と nbformat がありません）。");
        if (json["nbformat"]!.GetValue<int>() != 4)
            throw new UnreadableNotebookException($"{path}: 読めるのは nbformat 4 のノートブックだけです。");
        try
        {
            return new Notebook(path, json, [.. Cells(path, array)]);
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableNotebookException($"{path}: ノートブックではありません（セルの source か tags が文字列ではありません）。");
        }
    }

    /// <summary>The text of a cell, which the format keeps as one string or as a list of lines.</summary>
    public static string SourceOf(JsonObject cell) => cell["source"] switch
    {
        JsonArray lines => string.Concat(lines.Select(line => line?.GetValue<string>())),
        JsonValue text => text.GetValue<string>(),
        _ => "",
    };

    private static IReadOnlyList<string> TagsOf(JsonObject cell) =>
        cell["metadata"]?["tags"] is JsonArray tags ? [.. tags.Select(tag => tag?.GetValue<string>() ?? "")] : [];

    private static JsonObject Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: s_strict) as JsonObject
                ?? throw new UnreadableNotebookException($"{path}: ノートブックではありません（JSON のオブジェクトではありません）。");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableNotebookException($"{path}: ファイルがありません。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableNotebookException($"{path}: 読めません（{e.Message}）。");
        }
        catch (JsonException e)
        {
            throw new UnreadableNotebookException($"{path}: JSON として読めません（{e.LineNumber + 1} 行目）。");
        }
    }

    private static IEnumerable<NotebookCell> Cells(string path, JsonArray cells)
    {
        var number = 0;
        foreach (var node in cells)
        {
            if (node is not JsonObject cell || cell["cell_type"]?.GetValueKind() != JsonValueKind.String)
                throw new UnreadableNotebookException($"{path}: ノートブックではありません（cell_type のないセルがあります）。");
            var isCode = cell["cell_type"]!.GetValue<string>() == "code";
            yield return new NotebookCell(isCode ? ++number : null, SourceOf(cell)) { Tags = TagsOf(cell) };
        }
    }
}
