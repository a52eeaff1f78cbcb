using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The page to begin with: what to do, and the chapters.</summary>
internal static class ServedIndex
{
    public static string Of(ServedCourse course)
    {
        var exercises = course.Progress.Read();
        var rows = new StringBuilder();
        foreach (var notebook in course.Notebooks)
            rows.Append(Row(notebook, [.. exercises.Where(exercise => exercise!["chapter"]!.GetValue<string>() == notebook.Name)]));
        return $"""
            <main id="content" class="index" tabindex="-1">
            <h1>{PageHead.Course}</h1>
            <p>章を上から順に開いてください。章の中では、セルを選んで <kbd>Shift</kbd>+<kbd>Enter</kbd> を押すと、そのコードがこのマシンで動きます。書いたものは <code>my-notebooks</code> フォルダーに自動で保存されます。</p>
            <p id="resume" hidden></p>
            <div id="progress"></div>
            <h2 id="chapters">章</h2>
            <table class="chapters">
            <thead><tr><th scope="col">章</th><th scope="col" class="number">目安時間</th><th scope="col">演習</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            <p><a href="/kernels">動いているカーネル</a>　<a href="/licences">ライセンス</a></p>
            </main>
            <script type="application/json" id="state">{new JsonObject { ["since"] = course.Events.Latest, ["exercises"] = exercises }.ToJsonString(ServeJson.Options)}</script>
            """;
    }

    private static string Row(Notebook notebook, List<JsonNode?> exercises)
    {
        var info = ChapterInfo.Of(notebook);
        var topics = info.Topics.Count == 0 ? "" : $"<span class=\"topics\">{SiteHtml.Encode(string.Join(" / ", info.Topics))}</span>";
        var solved = exercises.Count(exercise => exercise!["solved"]!.GetValue<bool>());
        return $"""
            <tr><th scope="row"><a href="{ServePages.AddressOf(notebook.Name)}">{SiteHtml.Encode(info.Title)}</a>{topics}</th>
            <td class="number" data-label="目安">{(info.Minutes is { } minutes ? $"{minutes} 分" : "")}</td>
            <td data-label="演習"><span data-progress="{SiteHtml.Encode(notebook.Name)}">{solved}/{exercises.Count}</span></td></tr>

            """;
    }
}
