using System.Text;

namespace NotebookRunner;

/// <summary>The table of the chapters.</summary>
internal static class IndexPage
{
    public static string Of(IReadOnlyList<Chapter> chapters)
    {
        var rows = new StringBuilder();
        foreach (var chapter in chapters)
            rows.Append(Row(chapter));
        return Html.Page("並行処理ハンズオン", "index", $"""
            <main>
            <h1>並行処理ハンズオン</h1>
            <p>ノートブックを実行した結果です。章を選んでください。</p>
            <div class="scroll"><table class="chapters">
            <thead><tr><th>章</th><th class="number">目安時間</th><th class="number">実行時間</th><th>結果</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>
            </main>
            """);
    }

    private static string Row(Chapter chapter)
    {
        var run = chapter.Run;
        var minutes = chapter.Info.Minutes is { } number ? $"{number} 分" : "";
        return $"""
            <tr><td><a href="{Uri.EscapeDataString(chapter.Page)}">{Html.Encode(chapter.Info.Title)}</a></td>
            <td class="number" data-label="目安">{minutes}</td><td class="number" data-label="実行">{run.Took.TotalSeconds:0.0} 秒</td>
            <td class="{(run.Succeeded ? "good" : "bad")}">{(run.Succeeded ? "✓" : "✗")} {Html.Encode(run.Verdict)}</td></tr>

            """;
    }
}
