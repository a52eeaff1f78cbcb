namespace NotebookRunner;

/// <summary>Copies images beside the pages that show them.</summary>
internal sealed class SiteImages(SiteFiles files)
{
    // A page has no use for another file, and .git or a file with a password lies in a repository too.
    private static readonly HashSet<string> s_extensions = new([".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string?> _copies = new(StringComparer.Ordinal);
    private readonly UniqueNames _names = new();

    /// <returns>The address of the copy, or null when there is no such image that the notebook may show.</returns>
    public string? Copy(string target, string notebookFolder)
    {
        var name = Uri.UnescapeDataString(target);
        // No path has the one, and the other begins one on another machine, which is not even asked.
        if (name.Contains('\0', StringComparison.Ordinal) || name is ['/' or '\\', '/' or '\\', ..])
            return null;
        var path = Path.GetFullPath(Path.Combine(notebookFolder, name));
        if (RealPath.Of(path) is not { } source || !MayShow(source, notebookFolder))
            return null;
        if (!_copies.TryGetValue(source, out var copy))
        {
            copy = _names.Of(Path.GetFileName(source));
            _copies.Add(source, copy = files.Copy(source, Path.Combine("images", copy)) ? copy : null);
        }

        return copy is null ? null : "images/" + Uri.EscapeDataString(copy);
    }

    private static bool MayShow(string source, string notebookFolder) =>
        s_extensions.Contains(Path.GetExtension(source))
        && File.Exists(source)
        && ImageFolders.Of(notebookFolder).Any(folder => RealPath.IsBelow(source, folder));
}
