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
    public IReadOnlyList<string> CodeOf(string chapter)
    {
        var draft = Path.Combine(Root, "my-notebooks", chapter + ".ipynb");
        return !File.Exists(draft) ? [] : [.. JsonNode.Parse(File.ReadAllText(draft))!["cells"]!.AsArray()
            .Where(cell => cell!["cell_type"]!.GetValue<string>() == "code")
            .Select(cell => string.Concat(cell!["source"]!.AsArray().Select(line => line!.GetValue<string>())))];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // With the time of its last change, which tells the set-up cell whether the library is up to date.
    private void Copy(string file)
    {
        var target = Path.Combine(Root, Path.GetRelativePath(RunnerProcess.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
