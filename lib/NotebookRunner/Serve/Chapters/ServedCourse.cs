using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace NotebookRunner;

/// <summary>The chapters of the course; one is read when it is first asked for.</summary>
internal sealed class ServedCourse : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ServedSession>> _sessions = new(StringComparer.Ordinal);
    private readonly string _drafts;
    private readonly Lock _telling = new();
    private readonly Coalesced _kernels;
    private string _toldKernels = "[]";

    /// <param name="root">The course's folder.</param>
    /// <param name="time">Tells for how long a chapter was not looked at.</param>
    public ServedCourse(string root, TimeProvider time)
    {
        (Root, Time) = (root, time);
        _drafts = Path.Combine(root, "my-notebooks");
        var notebooks = Path.Combine(root, "notebooks");
        Kernels = new KernelStarter(notebooks);
        Notebooks = [.. Directory.GetFiles(notebooks, "*.ipynb").Order(StringComparer.Ordinal).Select(NotebookReader.Read)];
        Exercises = CourseExercises.Of(Notebooks);
        Progress = new ProgressFile(root, Exercises);
        Seal = OutputSeal.Of(root);
        _kernels = new Coalesced(TellKernels);
    }

    public string Root { get; }

    public TimeProvider Time { get; }

    public IReadOnlyList<Notebook> Notebooks { get; }

    public IReadOnlyList<CourseExercise> Exercises { get; }

    public ProgressFile Progress { get; }

    public KernelStarter Kernels { get; }

    public PlotlyFile Plotly { get; } = new();

    /// <summary>Tells the outputs that were made here.</summary>
    public OutputSeal Seal { get; }

    /// <summary>What happens to the course as a whole.</summary>
    public EventLog Events { get; } = new();

    /// <summary>The chapters that were opened.</summary>
    public IEnumerable<ServedSession> Opened => _sessions.Values.Where(session => session.IsValueCreated).Select(session => session.Value);

    public ServedSession Open(string name)
    {
        var notebook = Notebooks.FirstOrDefault(notebook => notebook.Name == name)
            ?? throw new ServeProblem(404, "この章はありません。章の一覧から選んでください。");
        var session = _sessions.GetOrAdd(name, _ => new Lazy<ServedSession>(() => new ServedSession(this, notebook, Path.Combine(_drafts, name + ".ipynb"))));
        try
        {
            return session.Value;
        }
        // It would be thrown again for ever: the learner's file may be readable a moment later.
        catch (Exception)
        {
            _sessions.TryRemove(KeyValuePair.Create(name, session));
            throw;
        }
    }

    /// <summary>Tells all pages how far the exercises are, where that has changed.</summary>
    public void TellProgress()
    {
        lock (_telling)
        {
            if (Progress.Changed() is { } exercises)
                TellAll("progress", new JsonObject { ["exercises"] = exercises });
        }
    }

    /// <summary>Tells all pages, a little later, which kernels run.</summary>
    public void KernelsChanged() => _kernels.Ask();

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Opened.Select(session => session.DisposeAsync().AsTask()));
        await Kernels.DisposeAsync();
        await _kernels.DisposeAsync();
    }

    private void TellKernels()
    {
        lock (_telling)
        {
            var kernels = RunningKernels.Names(this);
            var text = kernels.ToJsonString();
            if (text == _toldKernels)
                return;
            _toldKernels = text;
            TellAll("kernels", new JsonObject { ["kernels"] = kernels });
        }
    }

    private void TellAll(string type, JsonObject content)
    {
        foreach (var session in Opened)
            session.Chapter.Tell(type, (JsonObject)content.DeepClone());
        Events.Add(type, content);
    }
}
