using System.Text.Json;

namespace Course.Tests;

/// <summary>Notebooks made for one test.</summary>
internal static class NotebookFile
{
    /// <summary>Writes one of code cells, whose ids are cell-0, cell-1 and so on.</summary>
    public static string Write(string path, params IEnumerable<string> cells)
    {
        File.WriteAllText(path, JsonSerializer.Serialize(new
        {
            cells = cells.Select((source, i) => new { cell_type = "code", id = $"cell-{i}", source, metadata = new { }, outputs = Array.Empty<object>(), execution_count = (int?)null }),
            metadata = new { },
            nbformat = 4,
            nbformat_minor = 5,
        }));
        return path;
    }
}
