using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Makes the links and images of a notebook work in the site: pages for notebooks, copies of images,
/// and plain text for files that stay in the repository.</summary>
internal sealed partial class SiteLinks(SiteFiles files, IReadOnlyList<Chapter> chapters)
{
    private readonly SiteImages _images = new(files);

    public string Rewrite(string html, string notebookFolder) => Link().Replace(html, match =>
    {
        var target = WebUtility.HtmlDecode(match.Groups["target"].Value);
        if (target.Length == 0 || target[0] == '#' || IsElsewhere(target))
            return match.Value;
        var rewritten = match.Groups["attribute"].Value == "src" ? _images.Copy(target, notebookFolder) : Page(target, notebookFolder);
        var attribute = rewritten is null ? $"data-file=\"{Html.Encode(target)}\"" : $"{match.Groups["attribute"].Value}=\"{Html.Encode(rewritten)}\"";
        return match.Groups["before"].Value + attribute;
    });

    // An absolute path is an address of a file, where paths begin with a slash.
    private static bool IsElsewhere(string target) => Uri.TryCreate(target, UriKind.Absolute, out var address) && !address.IsFile;

    private string? Page(string target, string notebookFolder)
    {
        var parts = target.Split('#', 2);
        var path = Uri.UnescapeDataString(parts[0]);
        if (!path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var page = PageOf(Path.GetFullPath(Path.Combine(notebookFolder, path)));
        if (page is null)
            return null;
        return Uri.EscapeDataString(page) + (parts.Length > 1 ? "#" + parts[1] : "");
    }

    // The very notebook, else one of its name, of this run or of one before it.
    private string? PageOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var chapter = chapters.FirstOrDefault(chapter => chapter.Run.Notebook.Path == path) ?? chapters.FirstOrDefault(chapter => chapter.Run.Notebook.Name == name);
        return chapter?.Page ?? (File.Exists(files.PathOf(name + ".html")) ? name + ".html" : null);
    }

    [GeneratedRegex("(?<before><(?:a|img)\\b[^>]*?\\s)(?<attribute>href|src)=\"(?<target>[^\"]*)\"")]
    private static partial Regex Link();
}
