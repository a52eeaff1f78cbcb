using System.Text.Json.Nodes;

namespace Course.Tests;

/// <summary>A learner's copy of the course with its library built, so that what is written into it is of no other test.</summary>
internal sealed class CourseCopy : IDisposable
{
    private static readonly string[] s_files = ["ConcurrencyCourse.slnx", "Directory.Build.props", "Directory.Packages.props", "global.json", "lib/setup.csx"];
    private static readonly string[] s_folders = ["notebooks", "images", "lib/ConcurrencyLab", "lib/bin"];

    public CourseCopy()
    {
        foreach (var file in s_files)
            Copy(Path.Combine(RunnerProcess.Root, file));
        foreach (var file in s_folders.SelectMany(folder => Directory.GetFiles(Path.Combine(RunnerProcess.Root, folder), "*", SearchOption.AllDirectories)))
            Copy(file);
        Temporary = Directory.CreateDirectory(Path.Combine(Root, "tmp")).FullName;
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("serve-").FullName;

    /// <summary>Its own folder for temporary files.</summary>
    public string Temporary { get; }

    /// <summary>The code cells of the learner's own version of a chapter.</summary>
    public IReadOnlyList<string> CodeOf(string chapter) =>
        [.. CellsOf(chapter).Select(cell => string.Concat(cell["source"]!.AsArray().Select(line => line!.GetValue<string>())))];

    /// <summary>The same cells, as they are in the file.</summary>
    public IEnumerable<JsonObject> CellsOf(string chapter)
    {
        var draft = DraftOf(chapter);
        return !File.Exists(draft) ? [] : CodeCells(JsonNode.Parse(File.ReadAllText(draft))!);
    }

    /// <summary>Puts a chapter into the learner's folder as somebody else has sent it.</summary>
    public void Receive(string chapter, Action<JsonObject> change)
    {
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "notebooks", chapter + ".ipynb")))!;
        foreach (var cell in CodeCells(notebook))
            change(cell);
        Directory.CreateDirectory(Path.GetDirectoryName(DraftOf(chapter))!);
        File.WriteAllText(DraftOf(chapter), notebook.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string DraftOf(string chapter) => Path.Combine(Root, "my-notebooks", chapter + ".ipynb");

    private static IEnumerable<JsonObject> CodeCells(JsonNode notebook) =>
        notebook["cells"]!.AsArray().Select(cell => cell!.AsObject()).Where(cell => cell["cell_type"]!.GetValue<string>() == "code");

    // With the time of its last change, which tells the set-up cell whether the library is up to date.
    private void Copy(string file)
    {
        var target = Path.Combine(Root, Path.GetRelativePath(RunnerProcess.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
