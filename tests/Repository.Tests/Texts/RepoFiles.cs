namespace Repository.Tests;

/// <summary>The files of the repository, without what tools have put there.</summary>
internal static class RepoFiles
{
    private static readonly HashSet<string> s_made =
        [".git", ".vs", ".idea", "node_modules", "bin", "obj", "artifacts", "TestResults", ".ipynb_checkpoints", "my-notebooks"];

    /// <summary>Their paths, relative to the root and with slashes.</summary>
    public static IReadOnlySet<string> All { get; } = In(Repo.Root).Select(Relative).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of one kind in one folder and below.</summary>
    public static IEnumerable<string> Of(string extension, string folder = "") =>
        All.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(IsKept).SelectMany(In));

    private static bool IsKept(string folder) => !s_made.Contains(Path.GetFileName(folder));

    private static string Relative(string path) => Path.GetRelativePath(Repo.Root, path).Replace('\\', '/');
}
