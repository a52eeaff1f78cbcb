using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The form in which notebooks are kept: no outputs, the metadata that VS Code and Jupyter need, and nothing else.</summary>
internal static class NormalForm
{
    public static JsonObject Of(Notebook notebook)
    {
        var cells = notebook.Json["cells"]!.AsArray().Select(cell => cell!.AsObject()).ToList();
        var ids = new CellIds(cells);
        return new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(cell => Cell(cell, ids))]),
            ["metadata"] = NormalMetadata.OfNotebook(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
    }

    /// <summary>Text as the format's list of lines, each with its line end.</summary>
    public static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..next]);
            start = next;
        }

        return lines;
    }

    private static JsonObject Cell(JsonObject cell, CellIds ids)
    {
        var type = cell["cell_type"]!.GetValue<string>();
        var source = NotebookReader.SourceOf(cell).ReplaceLineEndings("\n");
        var normal = new JsonObject
        {
            ["cell_type"] = type,
            ["id"] = ids.Of(cell, source),
            ["metadata"] = NormalMetadata.OfCell(cell, isCode: type == "code"),
            ["source"] = Lines(source),
        };
        if (cell["attachments"] is { } attachments)
            normal["attachments"] = attachments.DeepClone();
        if (type == "code")
        {
            normal["execution_count"] = null;
            normal["outputs"] = new JsonArray();
        }

        return normal;
    }
}
