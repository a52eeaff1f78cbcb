using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter with its kernel and its file.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private readonly LearnersFile _file;
    private int _pages;

    public ServedSession(ServedCourse course, Notebook notebook, string file)
    {
        _file = new LearnersFile(file);
        var plotly = new SharedPlotly(PlotlyFile.Address, course.Plotly.Keep);
        Render = output => OutputHtml.Of(output, plotly);
        Chapter = new ServedChapter(notebook, _file.Read(notebook, out var sentence), Render);
        Saved = new SaveResult(true, sentence);
        Kernel = new ChapterKernel(Chapter, notebook.Folder, () => _ = Task.Run(() =>
        {
            Save();
            course.TellProgress();
        }));
    }

    public ServedChapter Chapter { get; }

    public ChapterKernel Kernel { get; }

    public SaveResult Saved { get; private set; }

    public Func<CellOutput, string> Render { get; }

    /// <summary>Since when no page shows the chapter, as a time stamp; null while one does.</summary>
    public long? UnseenSince { get; private set; } = TimeProvider.System.GetTimestamp();

    /// <summary>Writes what the learner has to the disk, and tells the pages where that cannot be done.</summary>
    public void Save()
    {
        var result = _file.Save(Chapter);
        if (result != Saved)
            Chapter.Tell("saved", new JsonObject { ["ok"] = result.Ok, ["sentence"] = result.Sentence });
        Saved = result;
    }

    public void PageOpened()
    {
        Interlocked.Increment(ref _pages);
        UnseenSince = null;
    }

    public void PageClosed()
    {
        if (Interlocked.Decrement(ref _pages) == 0)
            UnseenSince = TimeProvider.System.GetTimestamp();
    }

    public ValueTask DisposeAsync() => Kernel.DisposeAsync();
}
