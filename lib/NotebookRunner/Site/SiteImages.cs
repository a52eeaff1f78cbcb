namespace NotebookRunner;

/// <summary>Copies images beside the pages that show them.</summary>
internal sealed class SiteImages(string folder)
{
    private readonly Dictionary<string, string> _copies = new(StringComparer.Ordinal);

    /// <returns>The address of the copy, or null when there is no such file.</returns>
    public string? Copy(string target, string notebookFolder)
    {
        var source = Path.GetFullPath(Path.Combine(notebookFolder, Uri.UnescapeDataString(target)));
        if (!File.Exists(source))
            return null;
        if (!_copies.TryGetValue(source, out var copy))
        {
            copy = FreeName(Path.GetFileName(source));
            AtomicFile.Copy(source, Path.Combine(folder, "images", copy));
            _copies.Add(source, copy);
        }

        return "images/" + Uri.EscapeDataString(copy);
    }

    private string FreeName(string name)
    {
        var free = name;
        for (var i = 2; _copies.ContainsValue(free); i++)
            free = $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}";
        return free;
    }
}
