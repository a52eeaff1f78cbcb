using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Reads notebooks of nbformat 4. What is not one is refused here, so that nothing after this fails on it.</summary>
internal static class NotebookReader
{
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    // What is not UTF-8 would be read as replacement characters, and written back so by a format.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Notebook Read(string path)
    {
        try
        {
            return Parse(path, TextOf(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableNotebookException($"{path}: ファイルがありません。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableNotebookException($"{path}: 読めません（{e.Message}）。");
        }
    }

    /// <summary>The text of a notebook's file.</summary>
    /// <exception cref="IOException">The file cannot be read now.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    /// <exception cref="UnreadableNotebookException">It is no text.</exception>
    public static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path, s_utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableNotebookException($"{path}: UTF-8 の文字として読めません。");
        }
    }

    /// <summary>A notebook from the text of its file.</summary>
    public static Notebook Parse(string path, string text)
    {
        try
        {
            return Notebook(path, JsonNode.Parse(text, documentOptions: s_strict));
        }
        catch (JsonException e)
        {
            throw new UnreadableNotebookException($"{path}: JSON として読めません（{(e.LineNumber ?? 0) + 1} 行目）。");
        }
        // A text that is half of a character is JSON, but no string.
        catch (InvalidOperationException)
        {
            throw Refused(path, "文字列として読めない部分があります");
        }
    }

    /// <summary>The text of a cell that was read.</summary>
    public static string SourceOf(JsonObject cell) => CellForm.Text(cell["source"])!;

    private static Notebook Notebook(string path, JsonNode? node)
    {
        if (node is not JsonObject json)
            throw Refused(path, "JSON のオブジェクトではありません");
        if (json["cells"] is not JsonArray cells || json["nbformat"] is not { } format)
            throw Refused(path, "cells と nbformat がありません");
        if (format is not JsonValue value || !value.TryGetValue<int>(out var number))
            throw Refused(path, "nbformat が整数ではありません");
        if (number != 4)
            throw new UnreadableNotebookException($"{path}: 読めるのは nbformat 4 のノートブックだけです。");
        return new Notebook(path, json, [.. Cells(path, cells)]);
    }

    private static IEnumerable<NotebookCell> Cells(string path, JsonArray cells)
    {
        var number = 0;
        foreach (var (index, node) in cells.Index())
        {
            if (node is not JsonObject cell)
                throw Refused(path, $"{index + 1} 番めのセルがオブジェクトではありません");
            if (CellForm.ProblemOf(cell) is { } problem)
                throw Refused(path, $"{index + 1} 番めのセルの {problem}");
            var isCode = CellForm.Text(cell["cell_type"]) == "code";
            yield return new NotebookCell(isCode ? ++number : null, SourceOf(cell)) { Tags = CellForm.TagsOf(cell) };
        }
    }

    private static UnreadableNotebookException Refused(string path, string why) => new($"{path}: ノートブックではありません（{why}）。");
}
