using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Makes the links and images of a notebook's text work in a page: what leads to a file that the page cannot
/// reach becomes plain text.</summary>
/// <param name="image">The address of an image, from its path in the notebook; null where the page does not show it.</param>
/// <param name="notebook">The address of another notebook's page, from its full path; null where there is none.</param>
internal sealed partial class MarkdownLinks(Func<string, string, string?> image, Func<string, string?> notebook)
{
    public string Rewrite(string html, string notebookFolder) => Link().Replace(html, match =>
    {
        var target = WebUtility.HtmlDecode(match.Groups["target"].Value);
        if (target.Length == 0 || target[0] == '#' || IsElsewhere(target))
            return match.Value;
        var rewritten = match.Groups["attribute"].Value == "src" ? image(target, notebookFolder) : Page(target, notebookFolder);
        var attribute = rewritten is null ? $"data-file=\"{SiteHtml.Encode(target)}\"" : $"{match.Groups["attribute"].Value}=\"{SiteHtml.Encode(rewritten)}\"";
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
        var page = notebook(Path.GetFullPath(Path.Combine(notebookFolder, path)));
        return page is null || parts.Length == 1 ? page : $"{page}#{parts[1]}";
    }

    [GeneratedRegex("(?<before><(?:a|img)\\b[^>]*?\\s)(?<attribute>href|src)=\"(?<target>[^\"]*)\"")]
    private static partial Regex Link();
}
