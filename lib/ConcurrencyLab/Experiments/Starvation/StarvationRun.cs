namespace ConcurrencyLab;

/// <summary>ハンドラーが待つリクエストの進み方と、そのあいだのスレッドプールの記録。</summary>
public sealed class StarvationRun : Displayable
{
    private readonly string _source;
    private readonly StarvationRecord _record;

    internal StarvationRun(StarvationScenario scenario, int requests, string source, StarvationRecord record)
    {
        Scenario = scenario;
        Requests = requests;
        _source = source;
        _record = record;
    }

    /// <summary>ハンドラーの待ち方。</summary>
    public StarvationScenario Scenario { get; }

    /// <summary>同時に送ったリクエストの数。</summary>
    public int Requests { get; }

    /// <summary>送ってから最後のレスポンスまでの時間。</summary>
    public TimeSpan Elapsed => _record.Elapsed;

    /// <summary>プールのスレッド数の最大値。</summary>
    public int MostPoolThreads => _record.Samples.Max(sample => sample.PoolThreads);

    /// <summary>プールのスレッドを待つ仕事の数の最大値。</summary>
    public int LongestQueue => (int)_record.Samples.Max(sample => sample.Queued);

    internal IReadOnlyList<StarvationSample> Samples => _record.Samples;

    internal string Name => Scenario switch
    {
        StarvationScenario.BlockingSleep => "Thread.Sleep",
        StarvationScenario.BlockingWait => "Task.Delay().Wait()",
        StarvationScenario.Await => "await Task.Delay",
        _ => "専用スレッド",
    };

    private string Summary =>
        $"{Requests} 件のリクエストの応答がすべて返るまでに {Elapsed.TotalSeconds:F2} 秒かかりました。スレッドプールのスレッドは、送ったとき {_record.Samples[0].PoolThreads} 本、最大 {MostPoolThreads} 本でした。";

    /// <summary>How many handlers had ended at a moment.</summary>
    internal int FinishedAt(TimeSpan time) => Samples.LastOrDefault(sample => sample.At <= time)?.Finished ?? 0;

    internal override string ToHtml() => $"<pre>{Html.Encode(_source)}</pre><p>{Html.Encode(Summary)}</p>{Charts.Starvation(this).ToHtml()}";

    internal override string ToPlainText() => $"{_source}\n{Summary}\n{Charts.Starvation(this)}";
}
