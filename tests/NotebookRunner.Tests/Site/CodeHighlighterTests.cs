using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner.Tests;

public sealed partial class CodeHighlighterTests
{
    [Fact]
    public void Tokens_have_the_colours_of_their_kind() =>
        Assert.Equal(
            "<span class=\"k\">var</span> x = <span class=\"k\">await</span> <span class=\"m\">F</span>(<span class=\"s\">&quot;a&quot;</span>, <span class=\"n\">1</span>); <span class=\"c\">// 呼ぶ</span>",
            CodeHighlighter.ToHtml("var x = await F(\"a\", 1); // 呼ぶ"));

    [Fact]
    public void Types_and_directives_are_told_from_other_names() =>
        Assert.Equal(
            "<span class=\"k\">#r &quot;a.dll&quot;\n</span><span class=\"t\">List</span>&lt;<span class=\"k\">int</span>&gt; list = <span class=\"t\">Lists</span>.<span class=\"m\">Make</span>();",
            CodeHighlighter.ToHtml("#r \"a.dll\"\nList<int> list = Lists.Make();"));

    [Theory]
    [InlineData("#!magic <b>\n$\"{x:000} {{\" \"\"\" raw \"\"\" // <i>\n#if false\nskipped\n#endif\n/* a & b */ @ ` broken \"")]
    [InlineData("using var x = F(\n\n)  // end")]
    [InlineData("")]
    public void No_character_of_the_code_is_lost(string code) =>
        Assert.Equal(code, WebUtility.HtmlDecode(Tag().Replace(CodeHighlighter.ToHtml(code), "")));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
