using System.Text;

namespace NotebookRunner;

/// <summary>The page of one chapter: text, code and outputs in the order of the notebook.</summary>
internal sealed class ChapterPage(Chapter chapter, ChapterMenu menu, SiteLinks links, SharedPlotly plotly)
{
    private readonly MachineTraces _traces = MachineTraces.Of(chapter.Run.Notebook);

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

        return SiteHtml.Page(new PageHead(chapter.Info.Title, Description()), $"""
            <div class="columns">
            {menu.ToHtml(chapter.Address, headings.Sections)}
            <main id="content" tabindex="-1">
            {Verdict()}
            {content}
            <nav class="neighbours" aria-label="前後の章">{menu.Neighbours(chapter.Address)}</nav>
            </main>
            </div>
            """);
    }

    private string Description() => chapter.Info.Topics.Count == 0
        ? $"{PageHead.Course}の {chapter.Info.Title}。"
        : $"{PageHead.Course}の {chapter.Info.Title}。{string.Join("、", chapter.Info.Topics)}。";

    private string Code(CellRun run)
    {
        var outputs = string.Concat(run.Outputs.Select(output => OutputHtml.Of(_traces.Without(output), plotly)));
        var note = run.LostLines > 0 ? $"<p class=\"note\">{SiteHtml.Encode(Labels.LostLines(run.LostLines))}</p>" : "";
        var state = run.State == CellState.NotRun ? "<p class=\"note\">このセルは実行していません。</p>" : "";
        return $"""
            <div class="cell" id="cell-{run.Cell.Number}">
            <div class="code"><p class="bar">セル {run.Cell.Number}<span class="took">{run.Seconds:0.00} 秒</span></p><pre><code>{CodeHighlighter.ToHtml(run.Cell.Source)}</code></pre></div>
            {outputs}{state}{note}
            </div>

            """;
    }

    private string Verdict() => chapter.Run.FirstFailure is { } failure
        ? $"<p class=\"verdict\">✗ <a href=\"#cell-{failure.Cell.Number}\">{SiteHtml.Encode(chapter.Run.Verdict)}</a></p>"
        : "";
}
