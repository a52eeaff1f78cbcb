using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What a cell of the learner's notebook has beside its text and its outputs, so that saving takes nothing from it.</summary>
internal static class CellBeside
{
    private const string Attachments = "attachments";
    private const string Metadata = "metadata";
    private const string Tags = "tags";
    private const string Type = "cell_type";

    public static JsonObject Read(JsonObject cell)
    {
        var beside = new JsonObject();
        foreach (var part in (string[])[Attachments, Metadata, Type])
        {
            if (cell[part] is { } value)
                beside[part] = value.DeepClone();
        }

        return beside;
    }

    /// <summary>A cell without its text and its outputs.</summary>
    public static JsonObject Write(ServedCell cell)
    {
        var json = new JsonObject
        {
            // "raw" is the third kind there is.
            [Type] = cell.IsCode ? "code" : cell.Beside?[Type]?.DeepClone() ?? "markdown",
            ["id"] = cell.Id,
            [Metadata] = MetadataOf(cell),
        };
        if (cell.Beside?[Attachments] is { } attachments)
            json[Attachments] = attachments.DeepClone();
        return json;
    }

    private static JsonObject MetadataOf(ServedCell cell)
    {
        var metadata = cell.Beside?[Metadata]?.DeepClone() as JsonObject ?? [];
        metadata.Remove(Tags);
        var tags = new JsonArray([.. cell.Tags.Select(tag => (JsonNode)tag)]);
        foreach (var (name, value) in NormalMetadata.OfCell(new JsonObject { [Metadata] = new JsonObject { [Tags] = tags } }, cell.IsCode))
            metadata.TryAdd(name, value!.DeepClone());
        CourseMark.OnCell(metadata, cell.CameFrom, cell.Predictions);
        return metadata;
    }
}
