using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Makes the links and images of a notebook work in the site: pages for notebooks, copies of images,
/// and plain text for files that stay in the repository.</summary>
internal sealed partial class SiteLinks(string folder, IReadOnlyCollection<string> pages)
{
    private readonly SiteImages _images = new(folder);

    public string Rewrite(string html, string notebookFolder) => Link().Replace(html, match =>
    {
        var target = WebUtility.HtmlDecode(match.Groups["target"].Value);
        if (target.Length == 0 || target[0] == '#' || Uri.TryCreate(target, UriKind.Absolute, out _))
            return match.Value;
        var rewritten = match.Groups["attribute"].Value == "src" ? _images.Copy(target, notebookFolder) : Page(target);
        var attribute = rewritten is null ? $"data-file=\"{Html.Encode(target)}\"" : $"{match.Groups["attribute"].Value}=\"{Html.Encode(rewritten)}\"";
        return match.Groups["before"].Value + attribute;
    });

    private string? Page(string target)
    {
        var parts = target.Split('#', 2);
        if (!parts[0].EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase))
            return null;
        var page = Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(parts[0])) + ".html";
        if (!pages.Contains(page) && !File.Exists(Path.Combine(folder, page)))
            return null;
        return Uri.EscapeDataString(page) + (parts.Length > 1 ? "#" + parts[1] : "");
    }

    [GeneratedRegex("(?<before><(?:a|img)\\b[^>]*?\\s)(?<attribute>href|src)=\"(?<target>[^\"]*)\"")]
    private static partial Regex Link();
}
