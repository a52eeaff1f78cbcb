namespace ConcurrencyLab;

/// <summary>教材のグラフ。どれも、この実行で測った値を描きます。</summary>
public static class Charts
{
    /// <summary>When each request of a burst waited and was worked on, with the counter's values where the handler logged them.</summary>
    /// <param name="burst">A burst that was sent to a server.</param>
    public static Figure Timeline(Burst burst) => BurstChart.Draw(Argument.NotNull(burst).Summary, [("", burst)]);

    /// <summary>Several bursts under one another on the same time axis.</summary>
    /// <param name="bursts">A title and a burst for each chart.</param>
    public static Figure Compare(params (string Title, Burst Burst)[] bursts)
    {
        Argument.Some(bursts, b => b.Burst);
        return BurstChart.Draw(string.Join(" / ", bursts.Select(b => $"{b.Title}: {b.Burst.Elapsed.TotalSeconds:F2} 秒")), bursts);
    }

    /// <summary>The time until the last response, against the number of requests.</summary>
    /// <param name="series">Measured times, and computed ones, which are marked.</param>
    public static Figure TimeByRequests(params RequestTimes[] series)
    {
        Argument.Some(series);
        return RequestTimesChart.Draw(series);
    }

    /// <summary>In how many runs which share of the increments was lost, for several ways of running side by side.</summary>
    /// <param name="distributions">A title and a distribution for each chart.</param>
    public static Figure Outcomes(params (string Title, Distribution Distribution)[] distributions)
    {
        Argument.Some(distributions, d => d.Distribution);
        return LossHistogram.Draw(distributions);
    }

    /// <summary>Finished requests, threads of the pool and the length of its queue over time, for several ways of waiting.</summary>
    /// <param name="runs">What was measured.</param>
    public static Figure Starvation(params StarvationRun[] runs)
    {
        Argument.Some(runs);
        return StarvationChart.Draw(runs);
    }

    /// <summary>What one operation costs with each way of counting.</summary>
    internal static Figure Costs(CounterCost cost) => CostChart.Draw(cost);

    /// <summary>How many jobs a second were done, against the share of a job inside the lock.</summary>
    internal static Figure Throughput(Throughput throughput) => ThroughputChart.Draw(throughput);

    /// <summary>How much faster a computation is on several threads.</summary>
    internal static Figure SpeedUps(SpeedUp speedUp) => SpeedUpChart.Draw(speedUp);

    /// <summary>Which tool keeps a count right in which place.</summary>
    internal static Figure Tools(ToolMatrix matrix) => ToolHeatMap.Draw(matrix);

    /// <summary>With how many schedules each outcome ends.</summary>
    internal static Figure OutcomeCounts(IReadOnlyList<OutcomeCount> outcomes) => CountsChart.Draw(
        "結果ごとの、順番の数",
        "順番の数",
        [new("結果", [.. outcomes
            .GroupBy(outcome => (Label: Label(outcome), outcome.IsRight))
            .Select(same => new OutcomeBar(same.Key.Label, same.Sum(outcome => outcome.Count), same.Key.IsRight))])]);

    /// <summary>The share of lost increments for each number of threads and iterations.</summary>
    internal static Figure LossRates(LossMap map) => LossHeatMap.Draw(map);

    // Who waits for whom stands in the lanes; an axis has room for a word.
    private static string Label(OutcomeCount outcome) => outcome.Kind switch
    {
        OutcomeKind.Deadlock => "デッドロック",
        OutcomeKind.Exception => "例外",
        OutcomeKind.Stuck => "進まない",
        _ => outcome.Text,
    };
}
