namespace NotebookRunner.Tests;

/// <summary>The text of a notebook cannot act in its page; what a text needs stays as it is.</summary>
public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("<script>bad()</script>")]
    [InlineData("<ScRiPt src=https://example.com/bad.js></sCrIpT>")]
    [InlineData("文 <script>bad()</script> 文")]
    [InlineData("<details><summary>x</summary>\n\n<script>bad()</script>\n\n</details>")]
    [InlineData("<iframe src=\"https://example.com/bad\">bad()</iframe>")]
    [InlineData("<object data=\"bad\"></object><embed src=\"bad\">")]
    [InlineData("<img src=\"x.png\" onerror=\"bad()\">")]
    [InlineData("<a href=\"#x\" onclick=bad()>x</a>")]
    [InlineData("<details ontoggle=\"bad()\" open><summary>x</summary></details>")]
    [InlineData("[x](javascript:bad())")]
    [InlineData("[x](JaVaScRiPt:bad())")]
    [InlineData("<a href=\"java&#115;cript:bad()\">x</a>")]
    [InlineData("<a href=\" java\tscript:bad()\">x</a>")]
    [InlineData("[x](data:text/html,bad)")]
    [InlineData("<a href=\"vbscript:bad()\">x</a>")]
    [InlineData("![x](data:image/svg+xml,bad)")]
    [InlineData("<svg><script>bad()</script></svg>")]
    [InlineData("<svg onload=bad()><a xlink:href=\"javascript:bad()\">x</a></svg>")]
    [InlineData("<math><mtext><style><img src=x onerror=bad()></style></mtext></math>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=bad()>\"></noscript>")]
    [InlineData("<style>body { background: url(bad) }</style>")]
    [InlineData("<p style=\"background: url(bad)\">x</p>")]
    [InlineData("<form action=\"bad\"><button formaction=\"bad\">x</button></form>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=bad\"><base href=\"bad\"><link rel=stylesheet href=bad>")]
    public void What_acts_does_not_pass(string markdown) =>
        Assert.DoesNotContain("bad", MarkdownHtml.Of(markdown, new HeadingNumbers()), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("<details open><summary>答え</summary>\n\n文\n\n</details>", "<details open=\"\"><summary>答え</summary>\n<p>文</p>\n</details>")]
    [InlineData("<a id=\"ascii\"></a>\n文", "<a id=\"ascii\"></a>\n文")]
    [InlineData("| a | b |\n|:--|--:|\n| 1 | 2 |", "<td style=\"text-align: right\">2</td>")]
    [InlineData("```mermaid\ngraph LR; A-->B\n```", "<pre><code class=\"language-mermaid\">graph LR; A--&gt;B\n</code></pre>")]
    [InlineData("![図](../images/a.svg)", "<img src=\"../images/a.svg\" alt=\"図\">")]
    [InlineData("[外](https://example.com/?a=1&b=2)", "<a href=\"https://example.com/?a=1&amp;b=2\">外</a>")]
    [InlineData("List<int> と `List<int>` を使う", "List と <code>List&lt;int&gt;</code> を使う")]
    [InlineData("H<sub>2</sub>O <kbd>Ctrl</kbd> ~~取り消し~~", "H<sub>2</sub>O <kbd>Ctrl</kbd> <del>取り消し</del>")]
    public void What_a_text_needs_stays(string markdown, string html) =>
        Assert.Contains(html, MarkdownHtml.Of(markdown, new HeadingNumbers()), StringComparison.Ordinal);

    [Fact]
    public void A_text_cannot_close_what_the_page_has_opened() =>
        Assert.Equal("<div class=\"text\">\n後\n</div>\n", MarkdownHtml.Of("</div></main></body>後", new HeadingNumbers()));

    [Fact]
    public void The_scripts_of_an_output_stay()
    {
        using var site = new SiteOfTest();

        site.Write(site.Run("1.ipynb", "# 1", new CellEvent.Returned(1, new Dictionary<string, string> { ["text/html"] = "<script>draw()</script>" })));

        Assert.Contains("<script>draw()</script>", site.Read("1.html"), StringComparison.Ordinal);
    }
}
