namespace Repository.Tests;

/// <summary>What .dockerignore keeps out of the build: plain paths and `**/name`, which is all that the file uses.</summary>
internal static class DockerIgnore
{
    public static IReadOnlyList<string> Patterns { get; } =
        [.. Repo.TextOf(".dockerignore").Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#'))];

    /// <summary>Whether a file does not reach the build, because it or a folder above it is named.</summary>
    public static bool Excludes(string path)
    {
        var parts = path.Split('/');
        return Patterns.Any(pattern => pattern.StartsWith("**/", StringComparison.Ordinal)
            ? parts.Contains(pattern[3..])
            : path == pattern || path.StartsWith(pattern + "/", StringComparison.Ordinal));
    }
}
