namespace NotebookRunner;

/// <summary>An executed notebook and what its page is called.</summary>
internal sealed record Chapter(NotebookRun Run, ChapterInfo Info)
{
    public string Page => Run.Notebook.Name + ".html";

    public string Address => Uri.EscapeDataString(Page);
}
