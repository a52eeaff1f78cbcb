using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Tests;

/// <summary>The outputs of a notebook that was run, by the ids of its cells.</summary>
public sealed class ExecutedNotebook
{
    private readonly IReadOnlyList<JsonNode> _cells;

    private ExecutedNotebook(IReadOnlyList<JsonNode> cells) => _cells = cells;

    public static ExecutedNotebook Load(string path) =>
        new([.. JsonNode.Parse(File.ReadAllText(path))!["cells"]!.AsArray().Select(cell => cell!)]);

    /// <summary>The ids of the cells that ended in an error.</summary>
    public IReadOnlyList<string> Failed =>
        [.. _cells.Where(cell => Outputs(cell).Any(output => (string?)output["output_type"] == "error")).Select(cell => (string)cell["id"]!)];

    /// <summary>The code of the cells, in their order.</summary>
    public IReadOnlyList<string> Sources =>
        [.. _cells.Where(cell => (string)cell["cell_type"]! == "code").Select(cell => Join(cell["source"]))];

    /// <summary>For each code cell its id and the kind of everything that it showed: streams, MIME types, columns of tables, names of errors.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. _cells.Where(cell => (string)cell["cell_type"]! == "code").Select(cell => $"{cell["id"]}: {string.Join(" | ", OutputKind.Of(Outputs(cell)))}")];

    /// <summary>What a cell showed, as plain text: printed lines, results and errors.</summary>
    public string Text(string cellId) => string.Concat(Outputs(Cell(cellId)).Select(output =>
        Join(output["text"]) + Shown(output["data"]) + (string?)output["evalue"]));

    /// <summary>The printed lines of a cell.</summary>
    public IReadOnlyList<string> Lines(string cellId) => Text(cellId).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The number that a pattern's first group finds in what a cell showed.</summary>
    public double Number(string cellId, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        var match = Regex.Match(Text(cellId), pattern);
        Assert.True(match.Success, $"{pattern} not found in {cellId}:\n{Text(cellId)}");
        return double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private JsonNode Cell(string id) => _cells.Single(cell => (string)cell["id"]! == id);

    private static IEnumerable<JsonNode> Outputs(JsonNode cell) => cell["outputs"]?.AsArray().Select(output => output!) ?? [];

    // A number has no plain text of its own in the kernel, only a <pre>.
    private static string Shown(JsonNode? data) =>
        data?["text/plain"] is { } text ? Join(text) : Regex.Replace(Join(data?["text/html"]), "<style>.*?</style>|<[^>]*>", "", RegexOptions.Singleline);

    private static string Join(JsonNode? text) => text switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => (string)line!)),
        _ => (string)text!,
    };
}
