namespace ConcurrencyLab;

/// <summary>The project of the servers that run as a program of their own: where it lies, and whether its program is as new as its sources.</summary>
/// <param name="folder">The project's folder.</param>
internal sealed class ClusterProject(string folder)
{
    private const string Name = "ConcurrencyCluster";

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
    /// <exception cref="ClusterException">The project is not there.</exception>
    public static ClusterProject Of(string library)
    {
        for (var folder = new DirectoryInfo(library); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "lib", Name);
            if (File.Exists(Path.Combine(project, $"{Name}.csproj")))
                return new ClusterProject(project);
        }

        throw new ClusterException($"lib/{Name} が見つかりません。教材のフォルダーを全部そろえてから、このセルをもう一度実行してください。");
    }

    // As lib/setup.csx asks of the library: what the build itself writes is no source.
    private IEnumerable<string> Sources() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder, "..", ".."), "Directory.*.props"),
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj")),
    ];
}
