using System.Reflection;

namespace NotebookRunner;

/// <summary>The folder that a run leaves behind: executed notebooks, a page for each, and an index of them.</summary>
internal sealed class CourseSite(string folder)
{
    /// <summary>The page to open first.</summary>
    public string Index => Path.Combine(folder, "index.html");

    public void Write(IReadOnlyList<NotebookRun> runs)
    {
        var plotly = new SharedPlotly(folder);
        var chapters = runs.Select(run => new Chapter(run, ChapterInfo.Of(run.Notebook))).ToList();
        var links = new SiteLinks(folder, [.. chapters.Select(chapter => chapter.Page)]);
        AtomicFile.Write(Path.Combine(folder, "site.css"), StyleSheet());
        for (var i = 0; i < chapters.Count; i++)
        {
            var page = new ChapterPage(chapters[i], chapters.ElementAtOrDefault(i - 1), chapters.ElementAtOrDefault(i + 1), links, plotly);
            AtomicFile.Write(Path.Combine(folder, chapters[i].Page), page.ToHtml());
            AtomicFile.Write(Path.Combine(folder, "notebooks", Path.GetFileName(chapters[i].Run.Notebook.Path)), ExecutedNotebook.TextOf(chapters[i].Run));
        }

        AtomicFile.Write(Index, IndexPage.Of(chapters));
    }

    private static string StyleSheet()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("site.css")!);
        return reader.ReadToEnd();
    }
}
