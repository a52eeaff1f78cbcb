namespace ConcurrencyLab;

/// <summary>サービスのメトリクスの移り変わり。</summary>
public sealed class MetricSeries : Displayable
{
    internal MetricSeries(MetricRecord record) => Record = record;

    /// <summary>測った順に並べたメトリクス。</summary>
    public IReadOnlyList<MetricSample> Samples => Record.Samples;

    /// <summary>キューの長さの最大値。</summary>
    public long LongestQueue => Samples.Max(sample => sample.Queue);

    /// <summary>スレッドプールのスレッドの数の最大値。</summary>
    public long MostThreads => Samples.Max(sample => sample.Threads);

    /// <summary>終わったリクエストの数。</summary>
    public long Finished => Samples[^1].Finished;

    /// <summary>リクエストを送るのをやめた後も、処理中のままだったリクエストの数。</summary>
    public long LeftInFlight => Samples[^1].InFlight;

    /// <summary>ロックを待つことになった回数の最大値。1 秒あたり。</summary>
    public double MostContentions => Samples.Max(sample => sample.Contentions);

    internal MetricRecord Record { get; }

    internal override string ToHtml() => Charts.Metrics(("", this)).ToHtml();

    internal override string ToPlainText() => Charts.Metrics(("", this)).ToString();
}
