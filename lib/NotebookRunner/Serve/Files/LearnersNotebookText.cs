using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter as its learner has it, as a notebook with outputs that VS Code and Jupyter open.</summary>
internal static class LearnersNotebookText
{
    public static string Of(ServedChapter chapter) => chapter.Read(cells =>
    {
        var traces = MachineTraces.Of(chapter.Course);
        var metadata = NormalMetadata.OfNotebook();
        Add(metadata, CourseMark.OnNotebook(chapter.CourseCells));
        return NotebookText.Of(new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select(cell => Cell(cell, traces))]),
            ["metadata"] = metadata,
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        });
    });

    private static JsonObject Cell(ServedCell cell, MachineTraces traces)
    {
        var json = new JsonObject
        {
            ["cell_type"] = cell.IsCode ? "code" : "markdown",
            ["id"] = cell.Id,
            ["metadata"] = Metadata(cell),
            ["source"] = NormalForm.Lines(cell.Source),
        };
        if (!cell.IsCode)
            return json;
        json["execution_count"] = cell.Run;
        json["outputs"] = new JsonArray([.. cell.Outputs.All.Select(output => OutputJson.Of(traces.Without(output), cell.Run))]);
        return json;
    }

    private static JsonObject Metadata(ServedCell cell)
    {
        var tags = new JsonObject { ["metadata"] = new JsonObject { ["tags"] = new JsonArray([.. cell.Tags.Select(tag => (JsonNode)tag)]) } };
        var metadata = NormalMetadata.OfCell(tags, cell.IsCode);
        if (cell.CameFrom is { } fingerprint)
            Add(metadata, CourseMark.OnCell(fingerprint, cell.Predictions));
        return metadata;
    }

    private static void Add(JsonObject metadata, JsonObject more)
    {
        foreach (var (name, value) in more)
            metadata[name] = value!.DeepClone();
    }
}
