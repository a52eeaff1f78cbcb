namespace NotebookRunner;

/// <summary>The folder that a run leaves behind: executed notebooks, a page for each, and an index of them.</summary>
internal sealed class CourseSite(string folder)
{
    /// <summary>The page to open first.</summary>
    public string Index => Path.Combine(folder, "index.html");

    /// <summary>Where the executed notebooks are.</summary>
    public string Notebooks => Path.Combine(folder, "notebooks");

    /// <summary>Writes what all pages share. A folder that cannot be written to shows before anything is run.</summary>
    public void Prepare()
    {
        foreach (var asset in (string[])["site.css", "site.js"])
            AtomicFile.Write(Path.Combine(folder, asset), SiteAsset.Text(asset));
    }

    /// <returns>One line for each file that could not be written.</returns>
    public IReadOnlyList<string> Write(IReadOnlyList<Chapter> chapters)
    {
        var files = new SiteFiles(folder);
        // Before the pages, which can be made from them again.
        foreach (var chapter in chapters)
            files.Write(chapter.ExecutedNotebook, ExecutedNotebook.TextOf(chapter.Run));

        var plotly = new SharedPlotly(SharedPlotly.FileName, script => files.Write(SharedPlotly.FileName, script));
        var links = new SiteLinks(files, chapters);
        var menu = new ChapterMenu("index.html", [.. chapters.Select(chapter => new MenuEntry(chapter.Info.Title, chapter.Address))]);
        foreach (var chapter in chapters)
            files.Write(chapter.Page, new ChapterPage(chapter, menu, links, plotly).ToHtml());

        files.Write("index.html", IndexPage.Of(chapters));
        return files.Problems;
    }
}
