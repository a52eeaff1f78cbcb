using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter with its kernel and its file.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private readonly LearnersFile _file;
    private readonly ServedCourse _course;
    private int _isNoted;
    private Task _noting = Task.CompletedTask;

    public ServedSession(ServedCourse course, Notebook notebook, string file)
    {
        (_course, _file) = (course, new LearnersFile(file));
        var plotly = new SharedPlotly(PlotlyFile.Address, course.Plotly.Keep);
        Render = output => OutputHtml.Of(output, plotly);
        Title = ChapterInfo.Of(notebook).Title;
        Pages = new OpenPages(course.Time);
        Chapter = new ServedChapter(notebook, _file.Read(notebook, out var sentence), Render);
        Saved = new SaveResult(true, sentence);
        Kernel = new ChapterKernel(Chapter, notebook.Folder, Note);
    }

    public string Title { get; }

    public ServedChapter Chapter { get; }

    public ChapterKernel Kernel { get; }

    public SaveResult Saved { get; private set; }

    public Func<CellOutput, string> Render { get; }

    public OpenPages Pages { get; }

    /// <summary>Writes what the learner has to the disk, and tells the pages where that cannot be done.</summary>
    public void Save()
    {
        var result = _file.Save(Chapter);
        if (result != Saved)
            Chapter.Tell("saved", new JsonObject { ["ok"] = result.Ok, ["sentence"] = result.Sentence });
        Saved = result;
    }

    public async ValueTask DisposeAsync()
    {
        await Kernel.DisposeAsync();
        await _noting;
    }

    // Not by the kernel's own thread, which goes on reading; once for all that has changed until then.
    private void Note()
    {
        if (Interlocked.Exchange(ref _isNoted, 1) == 1)
            return;
        _noting = _noting.ContinueWith(
            _ =>
            {
                Volatile.Write(ref _isNoted, 0);
                Save();
                _course.TellProgress();
                _course.TellKernels();
            },
            TaskScheduler.Default);
    }
}
