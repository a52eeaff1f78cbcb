using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A notebook as it was read.</summary>
internal sealed record Notebook(string Path, JsonObject Json, IReadOnlyList<NotebookCell> Cells)
{
    /// <summary>Its file name without extension, which also names its page.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.IsCode);
}
