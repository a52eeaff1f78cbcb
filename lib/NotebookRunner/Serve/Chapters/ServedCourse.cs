using System.Collections.Concurrent;

namespace NotebookRunner;

/// <summary>The chapters of the course; one is read when it is first asked for.</summary>
internal sealed class ServedCourse : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ServedSession>> _sessions = new(StringComparer.Ordinal);
    private readonly string _drafts;

    /// <param name="root">The course's folder.</param>
    /// <param name="time">Tells for how long a chapter was not looked at.</param>
    public ServedCourse(string root, TimeProvider time)
    {
        (Root, Time) = (root, time);
        _drafts = Path.Combine(root, "my-notebooks");
        Notebooks = [.. Directory.GetFiles(Path.Combine(root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).Select(NotebookReader.Read)];
        Exercises = CourseExercises.Of(Notebooks);
        Progress = new ProgressFile(root, Exercises);
    }

    public string Root { get; }

    public TimeProvider Time { get; }

    public IReadOnlyList<Notebook> Notebooks { get; }

    public IReadOnlyList<CourseExercise> Exercises { get; }

    public ProgressFile Progress { get; }

    public PlotlyFile Plotly { get; } = new();

    /// <summary>What happens to the course as a whole.</summary>
    public EventLog Events { get; } = new();

    /// <summary>The chapters that were opened.</summary>
    public IEnumerable<ServedSession> Opened => _sessions.Values.Select(session => session.Value);

    public ServedSession Open(string name)
    {
        var notebook = Notebooks.FirstOrDefault(notebook => notebook.Name == name)
            ?? throw new ServeProblem(404, "この章はありません。章の一覧から選んでください。");
        return _sessions.GetOrAdd(name, _ => new Lazy<ServedSession>(() => new ServedSession(this, notebook, Path.Combine(_drafts, name + ".ipynb")))).Value;
    }

    /// <summary>Tells all pages how far the exercises are, where that has changed.</summary>
    public void TellProgress()
    {
        if (Progress.Changed() is not { } exercises)
            return;
        foreach (var session in Opened)
            session.Chapter.Tell("progress", new() { ["exercises"] = exercises.DeepClone() });
        Events.Add("progress", new() { ["exercises"] = exercises });
    }

    public void TellKernels() => Events.Add("kernels", new() { ["kernels"] = RunningKernels.Of(this) });

    public async ValueTask DisposeAsync()
    {
        foreach (var session in Opened)
            await session.DisposeAsync();
    }
}
