using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>A chapter with its kernel and its file.</summary>
internal sealed class ServedSession : IAsyncDisposable
{
    private static readonly TimeSpan s_tryAgain = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly LearnersFile _file;
    private readonly Coalesced _noting;
    private readonly ITimer _again;

    public ServedSession(ServedCourse course, Notebook notebook, string file)
    {
        _file = new LearnersFile(file, notebook, course.Seal);
        var plotly = new SharedPlotly(PlotlyFile.Address, course.Plotly.Keep);
        Render = output => OutputHtml.Of(output, plotly);
        Title = ChapterInfo.Of(notebook).Title;
        Pages = new OpenPages(course.Time);
        Chapter = new ServedChapter(notebook, _file.Read(out var sentence), Render);
        FileNotice = sentence;
        _noting = new Coalesced(() =>
        {
            Save();
            course.TellProgress();
        });
        _again = course.Time.CreateTimer(_ => Save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Kernel = new ChapterKernel(Chapter, course.Kernels, _noting.Ask, course.KernelsChanged);
    }

    public string Title { get; }

    public ServedChapter Chapter { get; }

    public ChapterKernel Kernel { get; }

    public OpenPages Pages { get; }

    public Func<CellOutput, string> Render { get; }

    /// <summary>Why the chapter is not on the disk as it is here; empty when it is.</summary>
    public string DiskProblem { get; private set; } = "";

    /// <summary>What became of a file that could not be taken over as it was; empty when there was none.</summary>
    public string FileNotice { get; private set; }

    /// <summary>Writes what the learner has to the disk, and tells the pages where that cannot be done. It is tried again then.</summary>
    /// <returns>Whether it is on the disk.</returns>
    public bool Save()
    {
        lock (_gate)
        {
            var (ok, sentence) = _file.Save(Chapter);
            if (ok && sentence.Length > 0)
            {
                FileNotice = sentence;
                Chapter.Tell("file", new JsonObject { ["sentence"] = sentence });
            }

            var problem = ok ? "" : sentence;
            if (problem != DiskProblem)
            {
                DiskProblem = problem;
                Chapter.Tell("saved", new JsonObject { ["ok"] = ok, ["sentence"] = problem });
            }

            if (!ok)
                _again.Change(s_tryAgain, Timeout.InfiniteTimeSpan);
            return ok;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kernel.DisposeAsync();
        await _noting.DisposeAsync();
        await _again.DisposeAsync();
        if (DiskProblem.Length > 0)
            Save();
    }
}
