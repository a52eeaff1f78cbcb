using System.Text.Json.Nodes;

namespace Repository.Tests;

/// <summary>Text that a reader sees as one piece: a .md file or one cell of a notebook.</summary>
/// <param name="File">Its file, relative to the root.</param>
/// <param name="Cell">The id of its cell; empty for a file of its own.</param>
/// <param name="Text">Its source.</param>
/// <param name="IsCode">Whether it is a code cell.</param>
internal sealed record Page(string File, string Cell, string Text, bool IsCode = false)
{
    /// <summary>Where a writer finds it.</summary>
    public string Place => Cell.Length == 0 ? File : $"{File} のセル {Cell}";

    /// <summary>The texts in Markdown of the whole repository.</summary>
    public static IReadOnlyList<Page> Markdown { get; } =
    [
        // What is in English has a Japanese page beside it, and rules of its own.
        .. RepoFiles.Of(".md").Where(file => !file.EndsWith(".en.md", StringComparison.Ordinal)).Select(file => new Page(file, "", Repo.TextOf(file))),
        .. RepoFiles.Of(".ipynb", "notebooks/").SelectMany(CellsOf).Where(cell => !cell.IsCode),
    ];

    /// <summary>The cells of a notebook, in its order.</summary>
    public static IReadOnlyList<Page> CellsOf(string notebook) =>
        [.. JsonNode.Parse(Repo.TextOf(notebook))!["cells"]!.AsArray().Select(cell => OfCell(notebook, cell!))];

    private static Page OfCell(string notebook, JsonNode cell) => new(
        notebook,
        cell["id"]!.GetValue<string>(),
        string.Concat(cell["source"]!.AsArray().Select(line => line!.GetValue<string>())),
        cell["cell_type"]!.GetValue<string>() == "code");
}
