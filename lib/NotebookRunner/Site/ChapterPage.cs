using System.Text;

namespace NotebookRunner;

/// <summary>The page of one chapter: text, code and outputs in the order of the notebook.</summary>
internal sealed class ChapterPage(Chapter chapter, Chapter? previous, Chapter? next, SiteLinks links, SharedPlotly plotly)
{
    public string ToHtml()
    {
        var headings = new HeadingNumbers();
        var content = new StringBuilder();
        var runs = new Queue<CellRun>(chapter.Run.Cells);
        foreach (var cell in chapter.Run.Notebook.Cells)
        {
            content.Append(cell.IsCode
                ? Code(runs.Dequeue())
                : links.Rewrite(MarkdownHtml.Of(cell.Source, headings), chapter.Run.Notebook.Folder));
        }

        return Html.Page(chapter.Info.Title, "chapter", $"""
            <nav class="top"><a href="index.html">目次</a>{Neighbours()}</nav>
            <div class="columns">
            {Contents(headings.Sections)}
            <main>
            {Verdict()}
            {content}
            <nav class="bottom">{Neighbours()}</nav>
            </main>
            </div>
            """);
    }

    private string Code(CellRun run)
    {
        var outputs = string.Concat(run.Outputs.Select(output => OutputHtml.Of(output, plotly)));
        var note = run.LostLines > 0 ? $"<p class=\"note\">{Html.Encode(Labels.LostLines(run.LostLines))}</p>" : "";
        var state = run.State == CellState.NotRun ? "<p class=\"note\">このセルは実行していません。</p>" : "";
        return $"""
            <section class="cell" id="cell-{run.Cell.Number}">
            <div class="code"><span class="count" title="{run.Seconds:0.00} 秒">[{run.Cell.Number}]</span><pre><code>{CodeHighlighter.ToHtml(run.Cell.Source)}</code></pre></div>
            {outputs}{state}{note}
            </section>

            """;
    }

    private string Verdict() => chapter.Run.FirstFailure is { } failure
        ? $"<p class=\"verdict\">✗ <a href=\"#cell-{failure.Cell.Number}\">{Html.Encode(chapter.Run.Verdict)}</a></p>"
        : "";

    private string Neighbours() =>
        (previous is null ? "" : $"<a rel=\"prev\" href=\"{Uri.EscapeDataString(previous.Page)}\">← {Html.Encode(previous.Info.Title)}</a>") +
        (next is null ? "" : $"<a rel=\"next\" href=\"{Uri.EscapeDataString(next.Page)}\">{Html.Encode(next.Info.Title)} →</a>");

    private static string Contents(IReadOnlyList<Section> sections)
    {
        if (sections.Count == 0)
            return "";
        var items = string.Concat(sections.Select(section => $"<li><a href=\"#{section.Id}\">{Html.Encode(section.Title)}</a></li>"));
        return $"<aside><details open><summary>この章の内容</summary><ol>{items}</ol></details></aside>";
    }
}
