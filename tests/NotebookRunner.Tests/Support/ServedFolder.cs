namespace NotebookRunner.Tests;

/// <summary>The folder of a small course to serve, with one chapter and one exercise.</summary>
internal sealed class ServedFolder : IDisposable
{
    public const string Chapter = "01-test";

    private readonly TestCourse _course = new();

    public ServedFolder(params TestCell[] cells)
    {
        _course.Write($"notebooks/{Chapter}.ipynb", [TestCell.Markdown("# 01 試験の章"), .. cells, .. new TestExercise("1-1").Cells]);
        Directory.CreateDirectory(Path.Combine(Root, "images"));
        File.WriteAllText(Path.Combine(Root, "images", "figure.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    public string Root => _course.Folder;

    public string Notebook => Path.Combine(Root, "notebooks", Chapter + ".ipynb");

    public string Draft => Path.Combine(Root, "my-notebooks", Chapter + ".ipynb");

    public string DraftOf(string kind) => Path.Combine(Root, "my-notebooks", $"{Chapter}.{kind}.ipynb");

    /// <summary>The id of the first text.</summary>
    public string MarkdownCell => NotebookReader.Read(Notebook).Json["cells"]![0]!["id"]!.GetValue<string>();

    public void Dispose() => _course.Dispose();
}
