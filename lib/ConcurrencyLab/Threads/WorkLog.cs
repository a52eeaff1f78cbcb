using System.Globalization;

namespace ConcurrencyLab;

/// <summary>Records which job worked when, and on which thread. Many threads may record at the same time.</summary>
public sealed class WorkLog : Displayable
{
    private readonly Lock _gate = new();
    private readonly List<GanttBar> _bars = [];
    private readonly SortedSet<int> _threads = [];
    private readonly TimeProvider _time;
    private readonly long _origin;

    /// <summary>Creates an empty log whose time begins now.</summary>
    public WorkLog()
        : this(TimeProvider.System)
    {
    }

    internal WorkLog(TimeProvider time)
    {
        _time = time;
        _origin = time.GetTimestamp();
    }

    /// <summary>From the beginning of the first recorded work to the end of the last.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            var bars = Snapshot();
            return bars.Count == 0 ? TimeSpan.Zero : bars.Max(bar => bar.End) - bars.Min(bar => bar.Start);
        }
    }

    /// <summary>The managed thread ids on which work was begun.</summary>
    public IReadOnlyList<int> ThreadIds
    {
        get
        {
            lock (_gate)
                return [.. _threads];
        }
    }

    /// <summary>Runs work that keeps its thread busy and records it.</summary>
    /// <param name="job">The job's name; jobs of one name share a lane.</param>
    /// <param name="work">The work.</param>
    public void Record(string job, Action work)
    {
        Argument.NotNull(work);
        using (Begin(job))
            work();
    }

    /// <summary>Records work from now until the result is disposed of: for work with an await in it.</summary>
    /// <inheritdoc cref="Record"/>
    public IDisposable Begin(string job)
    {
        Argument.NotNull(job);
        var threadId = Environment.CurrentManagedThreadId;
        var start = _time.GetElapsedTime(_origin);
        return new Scope(() => Add(threadId, new GanttBar(job, $"スレッド {threadId}", start, _time.GetElapsedTime(_origin))));
    }

    internal IReadOnlyList<GanttBar> Snapshot()
    {
        lock (_gate)
            return [.. _bars];
    }

    internal override string ToHtml() => Chart().ToHtml();

    internal override string ToPlainText() => Chart().ToString();

    private void Add(int threadId, GanttBar bar)
    {
        lock (_gate)
        {
            _bars.Add(bar);
            _threads.Add(threadId);
        }
    }

    private Figure Chart()
    {
        var bars = Snapshot();
        var origin = bars.Count == 0 ? TimeSpan.Zero : bars.Min(bar => bar.Start);
        var styles = bars.Select(bar => bar.Kind).Distinct()
            .Select((kind, index) => (kind, Style: new BarStyle(Palette.Series[index % Palette.Series.Length])))
            .ToDictionary(pair => pair.kind, pair => pair.Style);
        return GanttChart.Draw(
            string.Create(CultureInfo.InvariantCulture, $"全部で {Elapsed.TotalSeconds:F2} 秒、使ったスレッド {ThreadIds.Count} 本"),
            [new GanttPanel("", [.. bars.Select(bar => bar.Lane).Distinct().Order()], [.. bars.Select(bar => bar with { Start = bar.Start - origin, End = bar.End - origin, Label = bar.Kind })])],
            styles);
    }

    private sealed class Scope(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
