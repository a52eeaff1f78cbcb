using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>Tells a chapter's pages what happened to a cell.</summary>
internal readonly struct Teller(ServedChapter chapter)
{
    public void About(ServedCell cell, string type, params ReadOnlySpan<(string Name, JsonNode? Value)> content)
    {
        var told = new JsonObject { ["cell"] = cell.Id };
        foreach (var (name, value) in content)
            told[name] = value;
        chapter.Tell(type, told);
    }
}
