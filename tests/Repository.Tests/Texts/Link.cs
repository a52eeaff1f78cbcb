using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Repository.Tests;

/// <summary>A link or an image of a page.</summary>
/// <param name="Page">The page that has it.</param>
/// <param name="Line">Its line there.</param>
/// <param name="Target">Where it leads, as it is written.</param>
/// <param name="Text">Its words; an image's alternative text.</param>
/// <param name="IsImage">Whether it is an image.</param>
internal sealed partial record Link(Page Page, int Line, string Target, string Text, bool IsImage)
{
    private static readonly MarkdownPipeline s_markdown =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePreciseSourceLocation().Build();

    /// <summary>Whether it leads out of the repository.</summary>
    public bool IsExternal => Scheme().IsMatch(Target);

    public override string ToString() => $"{Page.Place} {Line} 行め: {(IsImage ? "!" : "")}[{Text}]({Target})";

    /// <summary>The links of a page, those in HTML too.</summary>
    public static IEnumerable<Link> Of(Page page)
    {
        var document = Markdown.Parse(page.Text, s_markdown);
        return document.Descendants().SelectMany(node => node switch
        {
            LinkInline link => [new Link(page, link.Line + 1, link.Url ?? "", WordsOf(link), link.IsImage)],
            AutolinkInline link => [new Link(page, link.Line + 1, link.Url, link.Url, IsImage: false)],
            HtmlInline html => InHtml(page, html.Line + 1, html.Tag),
            HtmlBlock html => InHtml(page, html.Line + 1, html.Lines.ToString()),
            _ => Enumerable.Empty<Link>(),
        });
    }

    /// <summary>What a link can point to in a page: its <c>a id</c>, and in a file of its own its headings, as GitHub names them.</summary>
    public static IEnumerable<string> AnchorsOf(Page page) => Markdown.Parse(page.Text, s_markdown).Descendants().SelectMany(node => node switch
    {
        HeadingBlock heading when page.Cell.Length == 0 => [heading.GetAttributes().Id!],
        HtmlInline html => Anchor().Matches(html.Tag).Select(match => match.Groups[1].Value),
        HtmlBlock html => Anchor().Matches(html.Lines.ToString()).Select(match => match.Groups[1].Value),
        _ => Enumerable.Empty<string>(),
    });

    private static string WordsOf(LinkInline link) => string.Concat(link.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        CodeInline code => code.Content,
        _ => leaf.ToString(),
    }));

    private static IEnumerable<Link> InHtml(Page page, int line, string html) => Attribute().Matches(html).Select(match =>
        new Link(page, line, match.Groups["target"].Value, match.Value, IsImage: match.Value.StartsWith("src", StringComparison.Ordinal)));

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:|^//")]
    private static partial Regex Scheme();

    [GeneratedRegex("""<a id="([^"]+)">""")]
    private static partial Regex Anchor();

    [GeneratedRegex("""(?:href|src)\s*=\s*["']?(?<target>[^"'\s>]*)""")]
    private static partial Regex Attribute();
}
