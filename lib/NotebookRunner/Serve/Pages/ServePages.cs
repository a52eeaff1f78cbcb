using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>What the pages of the server have in common.</summary>
internal sealed class ServePages(ServedCourse course, AccessKeys keys, bool isPresented)
{
    private readonly ChapterMenu _menu = new("/", [.. course.Notebooks.Select(notebook => new MenuEntry(ChapterInfo.Of(notebook).Title, AddressOf(notebook.Name)))]);

    public static string AddressOf(string chapter) => "/chapters/" + Uri.EscapeDataString(chapter);

    public string Chapter(ServedSession session)
    {
        var chapter = session.Chapter;
        var headings = new HeadingNumbers();
        var links = new MarkdownLinks(ServedImages.AddressOf, path => course.Notebooks.FirstOrDefault(notebook => notebook.Path == path) is { } other ? AddressOf(other.Name) : null);
        var (since, state, content) = chapter.Read(cells => (chapter.Events.Latest, State(session, cells), Cells(session, cells, headings, links)));
        state["since"] = since;
        return Page(new PageHead(session.Title, $"{PageHead.Course}の章。"), "page.js", $" data-chapter=\"{SiteHtml.Encode(chapter.Name)}\"", $"""
            <div class="columns">
            {_menu.ToHtml(AddressOf(chapter.Name), headings.Sections)}
            <main id="content" tabindex="-1">
            <div id="toolbar"></div>
            {content}
            <nav class="neighbours" aria-label="前後の章">{_menu.Neighbours(AddressOf(chapter.Name))}</nav>
            </main>
            </div>
            <script type="application/json" id="state">{state.ToJsonString(ServeJson.Options)}</script>
            """);
    }

    public string Index() => Page(new PageHead(PageHead.Course, PageHead.Course), "index.js", "", ServedIndex.Of(course));

    public string Kernels() => Page(new PageHead("動いているカーネル", "動いているカーネルの一覧。"), "kernels.js", "", """
        <main id="content" tabindex="-1">
        <h1>動いているカーネル</h1>
        <p>章ごとに 1 つのプロセス（カーネル）が、セルを実行します。終わらないセルがあるときは、ここでも止められます。</p>
        <div id="kernels"></div>
        </main>
        """);

    public string Licences() => Page(new PageHead("ライセンス", "この教材が使っているものと、そのライセンス。"), "index.js", "", $"""
        <main id="content" tabindex="-1">
        {MarkdownHtml.Of(SiteAsset.Text("licences.md"), new HeadingNumbers())}
        </main>
        """);

    /// <summary>The way to what runs, and to stop it, from every page.</summary>
    public const string Header = "<a href=\"/kernels\">動いているカーネル</a>";

    private string Page(PageHead head, string script, string attributes, string content) => SiteHtml.Page(
        head,
        new PageFrame("/assets/", "/", $"""

            <link rel="stylesheet" href="/assets/serve.css">
            {(script == "page.js" ? ServeAssets.Preload : "")}
            <script type="module" src="/assets/{script}"></script>
            """, $"{attributes} data-csrf=\"{keys.Page}\"{(isPresented ? " data-present" : "")}", Header),
        content);

    private JsonObject State(ServedSession session, IReadOnlyList<ServedCell> cells) => new()
    {
        ["kernel"] = new JsonObject { ["state"] = session.Kernel.Status.State, ["sentence"] = session.Kernel.Status.Sentence },
        ["saved"] = new JsonObject { ["ok"] = session.DiskProblem.Length == 0, ["sentence"] = session.DiskProblem },
        ["file"] = session.FileNotice,
        ["cells"] = new JsonArray([.. cells.Where(cell => cell.IsCode).Select(cell => (JsonNode)CellJson.Of(cell))]),
        ["predictions"] = new JsonObject(cells.Where(cell => cell.Predictions.Count > 0)
            .Select(cell => KeyValuePair.Create(cell.Id, (JsonNode?)new JsonArray([.. cell.Predictions.Select(text => (JsonNode)text)])))),
        ["exercises"] = course.Progress.Read(),
    };

    private static string Cells(ServedSession session, IReadOnlyList<ServedCell> cells, HeadingNumbers headings, MarkdownLinks links)
    {
        var content = new StringBuilder();
        foreach (var cell in cells)
        {
            var inner = cell.IsCode
                ? $"<div class=\"code\"><pre><code>{CodeHighlighter.ToHtml(cell.Source)}</code></pre></div>\n<div class=\"outputs\">{string.Concat(cell.Outputs.All.Select(session.Render))}</div>"
                : links.Rewrite(MarkdownHtml.Of(cell.Source, headings), session.Chapter.Course.Folder);
            content.Append($"""
                <div class="cell" data-cell="{SiteHtml.Encode(cell.Id)}" data-kind="{(cell.IsCode ? "code" : "markdown")}" data-tags="{SiteHtml.Encode(string.Join(' ', cell.Tags))}">
                {inner}
                </div>

                """);
        }

        return content.ToString();
    }
}
