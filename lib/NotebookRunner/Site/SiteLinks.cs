namespace NotebookRunner;

/// <summary>Where the links and images of a notebook lead in the site: to pages, and to copies of images.</summary>
internal sealed class SiteLinks
{
    private readonly SiteFiles _files;
    private readonly IReadOnlyList<Chapter> _chapters;
    private readonly MarkdownLinks _links;

    public SiteLinks(SiteFiles files, IReadOnlyList<Chapter> chapters)
    {
        _files = files;
        _chapters = chapters;
        _links = new MarkdownLinks(new SiteImages(files).Copy, AddressOf);
    }

    public string Rewrite(string html, string notebookFolder) => _links.Rewrite(html, notebookFolder);

    // The very notebook, else one of its name, of this run or of one before it.
    private string? AddressOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var chapter = _chapters.FirstOrDefault(chapter => chapter.Run.Notebook.Path == path) ?? _chapters.FirstOrDefault(chapter => chapter.Run.Notebook.Name == name);
        var page = chapter?.Page ?? (File.Exists(_files.PathOf(name + ".html")) ? name + ".html" : null);
        return page is null ? null : Uri.EscapeDataString(page);
    }
}
