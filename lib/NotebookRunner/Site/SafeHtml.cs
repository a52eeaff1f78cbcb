using Ganss.Xss;

namespace NotebookRunner;

/// <summary>Keeps of a Markdown cell's HTML what a text needs. A notebook is often somebody else's file, and a page that
/// was made from it may be published: its text runs no script and embeds no other page, as in VS Code and Jupyter.</summary>
internal static class SafeHtml
{
    private static readonly HtmlSanitizer s_sanitizer = Sanitizer();

    public static string Of(string html) => s_sanitizer.Sanitize(html);

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Names("""
                a abbr b blockquote br caption code col colgroup dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6
                hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th
                thead tr u ul var
                """),
            AllowedAttributes = Names("align alt class colspan height href id lang open rowspan scope src start style title width"),
            AllowedSchemes = Names("http https mailto"),
            UriAttributes = Names("href src"),
            // The alignment of a table's column.
            AllowedCssProperties = Names("text-align"),
        })
        {
            // `List<int>` in a sentence is a tag that nobody knows: the sentence after it stays.
            KeepChildNodes = true,
        };
        var withContent = Names("applet embed iframe math noembed noframes noscript object plaintext script select style svg template textarea title xmp");
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (withContent.Contains(removing.Tag.LocalName))
                removing.Tag.InnerHtml = "";
        };
        return sanitizer;
    }

    private static HashSet<string> Names(string list) =>
        new(list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
}
