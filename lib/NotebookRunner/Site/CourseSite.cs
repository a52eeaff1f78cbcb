namespace NotebookRunner;

/// <summary>The folder that a run leaves behind: executed notebooks, a page for each, and an index of them.</summary>
internal sealed class CourseSite(string folder)
{
    /// <summary>The page to open first.</summary>
    public string Index => Path.Combine(folder, "index.html");

    /// <summary>Writes what all pages share. A folder that cannot be written to shows before anything is run.</summary>
    public void Prepare()
    {
        foreach (var asset in (string[])["site.css", "site.js"])
            AtomicFile.Write(Path.Combine(folder, asset), SiteAsset.Text(asset));
    }

    public void Write(IReadOnlyList<NotebookRun> runs)
    {
        var plotly = new SharedPlotly(folder);
        var chapters = runs.Select(run => new Chapter(run, ChapterInfo.Of(run.Notebook))).ToList();
        var links = new SiteLinks(folder, [.. chapters.Select(chapter => chapter.Page)]);
        var menu = new ChapterMenu(chapters);
        foreach (var chapter in chapters)
        {
            AtomicFile.Write(Path.Combine(folder, chapter.Page), new ChapterPage(chapter, menu, links, plotly).ToHtml());
            AtomicFile.Write(Path.Combine(folder, "notebooks", Path.GetFileName(chapter.Run.Notebook.Path)), ExecutedNotebook.TextOf(chapter.Run));
        }

        AtomicFile.Write(Index, IndexPage.Of(chapters));
    }
}
