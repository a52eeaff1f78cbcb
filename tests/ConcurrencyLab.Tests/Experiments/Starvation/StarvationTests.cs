namespace ConcurrencyLab.Tests;

public sealed class StarvationTests
{
    private static readonly TimeSpan OneWait = TimeSpan.FromMilliseconds(500);

    // Two threads, and at most one more for each half second or so: eight waits cannot all be at the same time.
    [Fact(Timeout = 600_000)]
    public async Task Handlers_that_sleep_on_the_pool_wait_for_one_another()
    {
        var run = await Starvation.MeasureAsync(StarvationScenario.BlockingSleep, requests: 8);

        Assert.True(run.Elapsed >= 2 * OneWait, $"{run.Elapsed}");
        Assert.InRange(run.LongestQueue, 1, int.MaxValue);
        Assert.Equal(8, run.Samples[^1].Finished);
    }

    [Fact(Timeout = 600_000)]
    public async Task Handlers_that_wait_for_a_task_on_the_pool_make_it_grow()
    {
        var run = await Starvation.MeasureAsync(StarvationScenario.BlockingWait, requests: 8);

        Assert.True(run.Elapsed >= OneWait);
        Assert.InRange(run.MostPoolThreads, 3, int.MaxValue);
    }

    [Theory(Timeout = 600_000)]
    [InlineData(StarvationScenario.Await)]
    [InlineData(StarvationScenario.DedicatedThreads)]
    public async Task Handlers_that_keep_no_thread_of_the_pool_need_few_of_them(StarvationScenario scenario)
    {
        var run = await Starvation.MeasureAsync(scenario, requests: 40);

        Assert.InRange(run.MostPoolThreads, 1, 20);
        Assert.Equal(40, run.Samples[^1].Finished);
        Assert.Contains($"送ったとき {run.Samples[0].PoolThreads} 本、最大 {run.MostPoolThreads} 本", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_has_a_row_for_each_measure_and_the_numbers_of_each_run()
    {
        var figure = Charts.Starvation(Run(StarvationScenario.BlockingSleep, 7), Run(StarvationScenario.Await, 1));

        Assert.Contains("Thread.Sleep", figure.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"await Task\.Delay +\| 2 / 2 +\| 1\.00", figure.ToString());
        Assert.Contains("yaxis3", figure.ToJson(), StringComparison.Ordinal);
        Assert.InRange(figure.ToHtml().Length, 1, 10_000);
    }

    [Fact]
    public void A_chart_of_four_long_runs_stays_small()
    {
        var samples = Enumerable.Range(0, 1_000).Select(i => new StarvationSample(TimeSpan.FromMilliseconds(10 * i), i / 10, i % 40, i % 30)).ToList();
        var run = new StarvationRun(StarvationScenario.BlockingSleep, 100, "", new StarvationRecord(TimeSpan.FromSeconds(10), samples));

        Assert.InRange(Charts.Starvation(run, run, run, run).ToHtml().Length, 1, 10_240);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_number_of_requests_out_of_bounds_is_refused(int requests) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Starvation.MeasureAsync(StarvationScenario.Await, requests));

    private static StarvationRun Run(StarvationScenario scenario, double seconds) => new(
        scenario, 2, "", new StarvationRecord(TimeSpan.FromSeconds(seconds), [new(TimeSpan.Zero, 0, 2, 1), new(TimeSpan.FromSeconds(seconds), 2, 3, 0)]));
}
