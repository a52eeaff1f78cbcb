using System.Globalization;

namespace ConcurrencyLab;

/// <summary>どの仕事が、いつ、どのスレッドで動いたかの記録。何本ものスレッドから同時に記録できます。</summary>
public sealed class WorkLog : Displayable
{
    private readonly Lock _gate = new();
    private readonly List<GanttBar> _bars = [];
    private readonly SortedSet<int> _threads = [];
    private readonly TimeProvider _time;
    private readonly long _origin;

    /// <summary>空の記録を作ります。時間は今から測ります。</summary>
    public WorkLog()
        : this(TimeProvider.System)
    {
    }

    internal WorkLog(TimeProvider time)
    {
        _time = time;
        _origin = time.GetTimestamp();
    }

    /// <summary>最初の仕事の始まりから、最後の仕事の終わりまでの時間。</summary>
    public TimeSpan Elapsed
    {
        get
        {
            var bars = Snapshot();
            return bars.Count == 0 ? TimeSpan.Zero : bars.Max(bar => bar.End) - bars.Min(bar => bar.Start);
        }
    }

    /// <summary>仕事を始めたスレッドの番号。</summary>
    public IReadOnlyList<int> ThreadIds
    {
        get
        {
            lock (_gate)
                return [.. _threads];
        }
    }

    /// <summary>スレッドを使い続ける仕事を動かし、記録します。</summary>
    /// <param name="job">仕事の名前。同じ名前の仕事は、同じ行に描きます。</param>
    /// <param name="work">仕事の処理。</param>
    public void Record(string job, Action work)
    {
        Argument.NotNull(work);
        using (Begin(job))
            work();
    }

    /// <summary>今から、戻り値を Dispose するまでを記録します。途中に await がある仕事に使います。</summary>
    /// <param name="job">仕事の名前。同じ名前の仕事は、同じ行に描きます。</param>
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
