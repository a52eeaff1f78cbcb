namespace ConcurrencyLab;

/// <summary>教材のグラフ。どれも、この実行で測った値を描きます。</summary>
public static class Charts
{
    /// <summary>まとめて送ったリクエストが、それぞれいつ待ち、いつ処理されたかを描きます。ハンドラーがログに書いたカウンターの値も添えます。</summary>
    /// <param name="burst">サーバーにまとめて送ったリクエスト。</param>
    public static Figure Timeline(Burst burst) => BurstChart.Draw(Argument.NotNull(burst).Summary, [("", burst)]);

    /// <summary>まとめて送った何組かのリクエストを、同じ時間軸で上下に並べて描きます。</summary>
    /// <param name="bursts">グラフごとの題と、まとめて送ったリクエスト。</param>
    public static Figure Compare(params (string Title, Burst Burst)[] bursts)
    {
        Argument.Some(bursts, b => b.Burst);
        return BurstChart.Draw(string.Join(" / ", bursts.Select(b => $"{b.Title}: {b.Burst.Elapsed.TotalSeconds:F2} 秒")), bursts);
    }

    /// <summary>リクエストの数に対して、最後のレスポンスまでの時間を描きます。</summary>
    /// <param name="series">測った時間と、計算した時間。計算したものには印が付きます。</param>
    public static Figure TimeByRequests(params RequestTimes[] series)
    {
        Argument.Some(series);
        return RequestTimesChart.Draw(series);
    }

    /// <summary>加算が失われた割合ごとの実行回数を、動かし方ごとに並べて描きます。</summary>
    /// <param name="distributions">グラフごとの題と分布。</param>
    public static Figure Outcomes(params (string Title, Distribution Distribution)[] distributions)
    {
        Argument.Some(distributions, d => d.Distribution);
        return LossHistogram.Draw(distributions);
    }

    /// <summary>終わったリクエストの数、スレッドプールのスレッド数、キューの長さの移り変わりを、待ち方ごとに描きます。</summary>
    /// <param name="runs">測ったもの。</param>
    public static Figure Starvation(params StarvationRun[] runs)
    {
        Argument.Some(runs);
        return StarvationChart.Draw(runs);
    }

    /// <summary>サービスのメトリクスの移り変わりを、同じ時間軸で重ねて描きます。</summary>
    /// <param name="series">サービスごとの名前と、測ったメトリクス。</param>
    public static Figure Metrics(params (string Title, MetricSeries Series)[] series)
    {
        Argument.Some(series, s => s.Series);
        return MetricsChart.Draw(series);
    }

    /// <summary>What one operation costs with each way of counting.</summary>
    internal static Figure Costs(CounterCost cost) => CostChart.Draw(cost);

    /// <summary>How many jobs a second were done, against the share of a job inside the lock.</summary>
    internal static Figure Throughput(Throughput throughput) => ThroughputChart.Draw(throughput);

    /// <summary>How much faster a computation is on several threads.</summary>
    internal static Figure SpeedUps(SpeedUp speedUp) => SpeedUpChart.Draw(speedUp);

    /// <summary>Where the threads of a service spend their time.</summary>
    internal static Figure ThreadTimes(ThreadTimes times) => FlameChart.Draw(times.Root);

    /// <summary>Which tool keeps a count right in which place.</summary>
    internal static Figure Tools(ToolMatrix matrix) => ToolHeatMap.Draw(matrix);

    /// <summary>With how many schedules each outcome ends.</summary>
    internal static Figure OutcomeCounts(IReadOnlyList<OutcomeCount> outcomes) => CountsChart.Draw(
        "結果ごとの、順番の数", ExplorationReport.Counted, [new("結果", OutcomeBar.Of(outcomes))]);

    /// <summary>The share of lost increments for each number of threads and iterations.</summary>
    internal static Figure LossRates(LossMap map) => LossHeatMap.Draw(map);
}
