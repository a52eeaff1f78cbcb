namespace ConcurrencyLab.Tests;

[Collection(OneService.Name)]
public sealed class MetricsTests
{
    [Fact(Timeout = 300_000)]
    public async Task A_starved_service_shows_a_queue_that_stays_and_few_requests_in_flight()
    {
        var healthy = await MeasureAsync(Illness.Healthy);
        var starving = await MeasureAsync(Illness.Starvation);

        Assert.True(starving.Finished < healthy.Finished, $"{starving.Finished}, {healthy.Finished}");
        var queued = WhileSending(starving).Count(sample => sample.Queue > 0);
        Assert.True(queued > WhileSending(starving).Count / 2, $"{starving}");
        Assert.True(starving.Samples.Max(sample => sample.InFlight) < healthy.Samples.Max(sample => sample.InFlight), $"{starving}{healthy}");
        Assert.Equal((0, 0), (healthy.LeftInFlight, starving.LeftInFlight));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_deadlocked_service_keeps_requests_in_flight_when_nobody_sends_any_more()
    {
        var series = await MeasureAsync(Illness.Deadlock);

        Assert.True(series.LeftInFlight >= 2, $"{series}");
        Assert.True(series.Finished > 0, $"{series}");
    }

    [Fact(Timeout = 300_000)]
    public async Task A_service_with_one_hot_lock_shows_contentions_a_long_wait_and_nothing_left()
    {
        var service = await TargetService.StartAsync(Illness.Contention);

        var series = await service.MeasureAsync(seconds: 2);
        var waits = await service.LockWaitsAsync(seconds: 1);

        Assert.True(series.MostContentions > 20, $"{series}");
        Assert.Equal(0, series.LeftInFlight);
        Assert.True(waits.Milliseconds.Count > 10 && waits.Milliseconds[^1] > 5, $"{waits}");
        await service.StopAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task The_samples_are_in_order_and_read_in_the_wanted_interval()
    {
        var samples = (await MeasureAsync(Illness.Healthy)).Samples;

        Assert.Equal(samples.Select(sample => sample.At).Order(), samples.Select(sample => sample.At));
        Assert.Equal(0, samples[0].At);
        Assert.True(samples.Count >= 8, $"{samples.Count}");
        Assert.Equal(samples.Select(sample => sample.Finished).Order(), samples.Select(sample => sample.Finished));
    }

    [Fact(Timeout = 300_000)]
    public async Task A_process_that_is_gone_is_named_with_what_to_do()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await DiagnosticsProgram.ReadAsync<MetricSample>(TimeSpan.FromSeconds(60), DiagnosticsProgram.Counters, "999999999", "0.2").SingleAsync(TestContext.Current.CancellationToken));

        Assert.Contains("プロセス 999999999 が答えません", error.Message, StringComparison.Ordinal);
    }

    private static async Task<MetricSeries> MeasureAsync(Illness illness)
    {
        var service = await TargetService.StartAsync(illness);
        var series = await service.MeasureAsync(seconds: 2);
        await service.StopAsync();
        return series;
    }

    private static List<MetricSample> WhileSending(MetricSeries series) =>
        [.. series.Samples.Where(sample => sample.At > 0.5 && sample.At < series.Record.LoadSeconds)];
}
