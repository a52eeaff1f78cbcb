namespace ConcurrencyLab;

public static partial class Charts
{
    /// <summary>サービスのメトリクスの移り変わりを、同じ時間軸で重ねて描きます。</summary>
    /// <param name="series">サービスごとの名前と、測ったメトリクス。</param>
    public static Figure Metrics(params (string Title, MetricSeries Series)[] series)
    {
        Argument.Some(series, s => s.Series);
        return MetricsChart.Draw(series);
    }
}
