using System.Text;

namespace NotebookRunner;

/// <summary>The page to begin with: what the course is, and the table of its chapters.</summary>
internal static class IndexPage
{
    private const string Description =
        "本物の Web サーバーのカウンターを壊し、なぜ壊れたかを見て、直す。競合状態、ロック、アトミック操作、非同期、プロセスを C# で体験する教材です。";

    public static string Of(IReadOnlyList<Chapter> chapters)
    {
        var rows = new StringBuilder();
        foreach (var chapter in chapters)
            rows.Append(Row(chapter));
        return SiteHtml.Page(new PageHead(PageHead.Course, Description), $"""
            <main id="content" class="index" tabindex="-1">
            <h1>{PageHead.Course}</h1>
            {MarkdownHtml.Of(SiteAsset.Text("introduction.md"), new HeadingNumbers())}
            <h2 id="chapters">章</h2>
            <table class="chapters">
            <thead><tr><th scope="col">章</th><th scope="col" class="number">目安時間</th><th scope="col">実行の結果</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            <p>{Total(chapters)}</p>
            </main>
            """);
    }

    private static string Row(Chapter chapter)
    {
        var run = chapter.Run;
        var minutes = chapter.Info.Minutes is { } number ? $"{number} 分" : "";
        var topics = chapter.Info.Topics.Count == 0 ? "" : $"<span class=\"topics\">{SiteHtml.Encode(string.Join(" / ", chapter.Info.Topics))}</span>";
        return $"""
            <tr><th scope="row"><a href="{chapter.Address}">{SiteHtml.Encode(chapter.Info.Title)}</a>{topics}</th>
            <td class="number" data-label="目安">{minutes}</td>
            <td class="{(run.Succeeded ? "good" : "bad")}">{(run.Succeeded ? "✓" : "✗")} {SiteHtml.Encode(run.Verdict)}<span class="took">{run.Took.TotalSeconds:0.0} 秒</span></td></tr>

            """;
    }

    private static string Total(IReadOnlyList<Chapter> chapters)
    {
        var minutes = chapters.Sum(chapter => chapter.Info.Minutes ?? 0);
        return minutes == 0 ? "" : $"目安時間は、全部で約 {minutes} 分です。";
    }
}
