namespace Repository.Tests;

/// <summary>Follows links without a network.</summary>
/// <param name="files">The files that exist, relative to the root; a different case is a different file, as on Linux.</param>
/// <param name="pages">The pages whose anchors count.</param>
internal sealed class LinkCheck(IReadOnlySet<string> files, IEnumerable<Page> pages)
{
    private readonly ILookup<string, string> _anchors =
        pages.SelectMany(page => Link.AnchorsOf(page).Select(anchor => (page.File, anchor))).ToLookup(pair => pair.File, pair => pair.anchor);

    /// <summary>What is wrong with a link; null when nothing is.</summary>
    public string? FaultOf(Link link) => link.IsExternal ? FaultOfExternal(link.Target) : FaultOfRelative(link);

    private static string? FaultOfExternal(string target)
    {
        if (!target.StartsWith("https://", StringComparison.Ordinal))
            return "外へのリンクは https:// で始めます";
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? null : "URL の形ではありません";
    }

    private string? FaultOfRelative(Link link)
    {
        var parts = link.Target.Split('#', 2);
        if (parts[0].StartsWith('/') || parts[0].Contains('\\'))
            return "リンクは、このファイルからの相対パスを / で区切って書きます";

        var isHere = parts[0].Length == 0;
        var file = isHere ? link.Page.File : Resolve(link.Page.File, Uri.UnescapeDataString(parts[0]));
        if (!isHere && !files.Contains(file) && !IsFolder(file))
            return $"{file} がありません{SameButForCase(file)}";
        if (parts.Length == 2 && !_anchors[file].Contains(Uri.UnescapeDataString(parts[1])))
            return $"{file} に #{parts[1]} がありません";
        return null;
    }

    private bool IsFolder(string path) => files.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));

    private string SameButForCase(string file)
    {
        var other = files.FirstOrDefault(known => known.Equals(file, StringComparison.OrdinalIgnoreCase));
        return other is null ? "" : $"（大文字と小文字が違う {other} ならあります）";
    }

    private static string Resolve(string from, string relative)
    {
        // An imagined root, so that a path that leaves the repository does not look like a file in it.
        var root = Path.GetFullPath("/repository/root");
        var full = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(from)!, relative));
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }
}
