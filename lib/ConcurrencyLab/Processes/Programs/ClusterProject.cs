namespace ConcurrencyLab;

/// <summary>A project whose program runs beside the course, such as its servers: where it lies, and whether its program is as new as its sources.</summary>
/// <param name="folder">The project's folder.</param>
/// <param name="content">What the program is, in a learner's words.</param>
internal sealed class ClusterProject(string folder, string content)
{
    private const string Servers = "ConcurrencyCluster";

    /// <summary>The project's name.</summary>
    public string Name => Path.GetFileName(folder);

    /// <summary>What the program is, in a learner's words.</summary>
    public string Content => content;

    /// <summary>The project's folder.</summary>
    public string Folder => folder;

    /// <summary>The program, where the build puts it whatever the configuration.</summary>
    public string Program => Path.Combine(folder, "bin", $"{Name}.dll");

    /// <summary>Whether there is no program, or a source is newer.</summary>
    public bool IsStale
    {
        get
        {
            var built = File.GetLastWriteTimeUtc(Program); // 1601 where there is none.
            return Sources().Any(file => File.GetLastWriteTimeUtc(file) > built);
        }
    }

    /// <summary>The one of the repository that a library was built in, as lib/bin or as a test's copy.</summary>
    /// <param name="library">The library's folder.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="content">What the program is, in a learner's words.</param>
    /// <exception cref="ClusterException">The project is not there.</exception>
    public static ClusterProject Of(string library, string name = Servers, string content = "実験用のサーバー")
    {
        for (var folder = new DirectoryInfo(library); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "lib", name);
            if (File.Exists(Path.Combine(project, $"{name}.csproj")))
                return new ClusterProject(project, content);
        }

        throw new ClusterException($"lib/{name} が見つかりません。教材のフォルダーを全部そろえてから、このセルをもう一度実行してください。");
    }

    // As lib/setup.csx asks of the library: what the build itself writes is no source.
    private IEnumerable<string> Sources() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder, "..", ".."), "Directory.*.props"),
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")),
    ];
}
