namespace NotebookRunner;

/// <summary>The figures of the course: those of its folder for images, and nothing else.</summary>
internal static class ServedImages
{
    public const string Folder = "images";

    // As a notebook names them, from its own folder.
    private const string Prefix = "../images/";

    public static string? AddressOf(string target, string notebookFolder)
    {
        var name = Uri.UnescapeDataString(target);
        return name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..] is { Length: > 0 } file && !file.Contains('/', StringComparison.Ordinal)
            ? $"/{Folder}/{Uri.EscapeDataString(file)}"
            : null;
    }
}
