namespace NotebookRunner;

/// <summary>An executed notebook and what the site calls it.</summary>
/// <param name="Run">The executed notebook.</param>
/// <param name="Info">What its text says about it.</param>
/// <param name="Name">The name of its files, which no other chapter of the site has.</param>
internal sealed record Chapter(NotebookRun Run, ChapterInfo Info, string Name)
{
    public string Page => Name + ".html";

    public string Address => Uri.EscapeDataString(Page);

    public string ExecutedNotebook => Path.Combine("notebooks", Name + ".ipynb");

    public static IReadOnlyList<Chapter> Of(IReadOnlyList<NotebookRun> runs)
    {
        // The page to begin with is the site's own.
        var pages = new UniqueNames("index.html");
        var several = runs.CountBy(run => run.Notebook.Name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1)
            .Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. runs.Select(run => new Chapter(run, Info(run), Path.GetFileNameWithoutExtension(pages.Of(run.Notebook.Name + ".html"))))];

        // Two copies of a chapter have the same title: their folders tell them apart.
        ChapterInfo Info(NotebookRun run)
        {
            var info = ChapterInfo.Of(run.Notebook);
            return several.Contains(run.Notebook.Name) ? info with { Title = $"{info.Title}（{Path.GetFileName(run.Notebook.Folder)}）" } : info;
        }
    }
}
