namespace NotebookRunner;

/// <summary>Where a path leads when all links on the way are followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <returns>The path without links, or null where it leads nowhere or in a circle.</returns>
    public static string? Of(string path)
    {
        try
        {
            var links = 0;
            return Follow(path, ref links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a real path lies in a folder, or deeper in it.</summary>
    public static bool IsBelow(string path, string folder)
    {
        var relative = Path.GetRelativePath(Of(folder) ?? folder, path);
        return !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    private static string Follow(string path, ref int links)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new FileInfo(real).ResolveLinkTarget(returnFinalTarget: false) is not { } target)
                continue;
            if (++links > MostLinks)
                throw new IOException(path);
            real = Follow(target.FullName, ref links);
        }

        return real;
    }
}
