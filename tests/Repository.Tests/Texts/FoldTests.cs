using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace Repository.Tests;

/// <summary>What follows an HTML tag without an empty line is HTML too: its Markdown is shown as it stands, and no rule reads it.</summary>
public sealed partial class FoldTests
{
    [Fact]
    public void What_is_folded_is_Markdown()
    {
        var faults = Page.Markdown.SelectMany(page => TextInHtml(page.Text).Select(text => $"{page.Place}: {text}")).ToList();

        Assert.True(faults.Count == 0, $"HTML のタグと文のあいだに、空行を入れてください。\n{string.Join('\n', faults)}");
    }

    [Theory]
    [InlineData("<details><summary>解答例</summary>\n`lock` で守ります。\n\n</details>", "`lock` で守ります。")]
    [InlineData("<details><summary>解答例</summary>\n\n`lock` で守ります。\n\n</details>\n続きます。", "続きます。")]
    public void Text_without_an_empty_line_is_found(string text, string found) => Assert.Equal([found], TextInHtml(text));

    [Theory]
    [InlineData("<details><summary>ヒント 1</summary>\n\n`lock` で守ります。\n\n</details>\n<details><summary>ヒント 2</summary>\n\n待ちます。\n\n</details>")]
    [InlineData("<a id=\"here\"></a>\n\n## 見出し")]
    public void Text_with_empty_lines_passes(string text) => Assert.Empty(TextInHtml(text));

    private static IEnumerable<string> TextInHtml(string text) => Markdown.Parse(text).Descendants<HtmlBlock>()
        .SelectMany(html => Tags().Replace(html.Lines.ToString(), "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("<summary>.*?</summary>|<[^>]*>")]
    private static partial Regex Tags();
}
