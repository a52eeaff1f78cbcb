namespace NotebookRunner.Tests;

/// <summary>A site that is written from notebooks which were never run: each is one Markdown cell and one code cell.</summary>
internal sealed class SiteOfTest : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Path => System.IO.Path.Combine(Folder.Path, "site");

    public NotebookRun Run(string path, string markdown, params CellEvent[] events)
    {
        var notebook = NotebookReader.Read(Folder.Write(
            path,
            $$"""{"nbformat":4,"cells":[{"cell_type":"markdown","source":{{System.Text.Json.JsonSerializer.Serialize(markdown)}}},{"cell_type":"code","source":"1"}]}"""));
        var cell = new CellRun(notebook.CodeCells.Single());
        foreach (var happened in events)
            cell.Record(happened);
        return new NotebookRun(notebook, [cell], TimeSpan.Zero);
    }

    /// <returns>What could not be written.</returns>
    public IReadOnlyList<string> Write(params NotebookRun[] runs) => new CourseSite(Path).Write(Chapter.Of(runs));

    /// <summary>Writes the site of one notebook with this text and returns its page.</summary>
    public string PageOf(string markdown)
    {
        Assert.Empty(Write(Run("notebooks/01-page.ipynb", markdown)));
        return Read("01-page.html");
    }

    public string Read(string name) => Folder.Read(System.IO.Path.Combine("site", name));

    public IEnumerable<string> Files(string folder) => Directory.Exists(System.IO.Path.Combine(Path, folder))
        ? Directory.GetFiles(System.IO.Path.Combine(Path, folder)).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)
        : [];

    public void Dispose() => Folder.Dispose();
}
