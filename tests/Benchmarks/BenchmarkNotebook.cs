using System.Text.Json;

namespace Benchmarks;

/// <summary>A notebook with code cells, as text.</summary>
internal static class BenchmarkNotebook
{
    public static string Of(params IEnumerable<string> cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, i) => new { cell_type = "code", id = $"cell-{i}", source, metadata = new { }, outputs = Array.Empty<object>(), execution_count = (int?)null }),
        metadata = new { },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
