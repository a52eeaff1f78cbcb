namespace Repository.Tests;

public sealed class LinkTests
{
    private static readonly LinkCheck s_check = new(RepoFiles.All, Page.Markdown);

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Page.Markdown.SelectMany(Link.Of).ToList();

        var faults = links.Where(link => s_check.FaultOf(link) is not null).Select(link => $"{link} … {s_check.FaultOf(link)}").ToList();

        Assert.NotEmpty(links);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("[次](02-race-conditions.ipynb)", "notebooks/02-race-conditions.ipynb がありません")]
    [InlineData("[次](02-Race-Condition.ipynb)", "大文字と小文字が違う notebooks/02-race-condition.ipynb ならあります")]
    [InlineData("[次](/notebooks/02-race-condition.ipynb)", "相対パス")]
    [InlineData(@"[次](..\README.md)", "相対パス")]
    [InlineData("[外](../../README.md)", "../README.md がありません")]
    [InlineData("[直し方](../README.md#troubles)", "README.md に #troubles がありません")]
    [InlineData("[上](#nowhere)", "に #nowhere がありません")]
    [InlineData("![図](../images/no-such.svg)", "images/no-such.svg がありません")]
    [InlineData("<a href=\"../no-such.md\">次</a>", "no-such.md がありません")]
    [InlineData("[外](http://example.com/)", "https:// で始めます")]
    [InlineData("<http://example.com/>", "https:// で始めます")]
    [InlineData("[外](https:///path)", "URL の形ではありません")]
    [InlineData("[手元](file:///c:/work/a.md)", "https:// で始めます")]
    public void A_broken_link_is_found(string text, string fault) => Assert.Contains(fault, FaultOf(text));

    [Theory]
    [InlineData("[次](02-race-condition.ipynb)")]
    [InlineData("[直し方](../README.md#trouble)")]
    [InlineData("[見出し](../README.md#困ったとき)")]
    [InlineData("<a id=\"here\"></a>[ここ](#here)")]
    [InlineData("[フォルダー](../images/)")]
    [InlineData("[外](https://example.com/a?b=c#d)")]
    public void A_sound_link_passes(string text) => Assert.Null(FaultOf(text));

    private static string? FaultOf(string text)
    {
        var page = new Page("notebooks/planted.ipynb", "planted", text);
        var check = new LinkCheck(RepoFiles.All, Page.Markdown.Append(page));
        return Assert.Single(Link.Of(page).Select(check.FaultOf));
    }
}
