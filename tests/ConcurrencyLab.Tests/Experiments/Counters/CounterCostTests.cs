namespace ConcurrencyLab.Tests;

public sealed class CounterCostTests
{
    [Fact(Timeout = 900_000)]
    public async Task Every_way_of_counting_is_measured_for_every_number_of_threads()
    {
        var cost = await CounterCost.MeasureAsync([1, 2], TimeSpan.FromMilliseconds(1));

        Assert.Equal(
            CounterKind.All.SelectMany(kind => new[] { (kind.Name, 1), (kind.Name, 2) }),
            cost.Costs.Select(c => (c.Counter, c.Threads)));
        Assert.All(cost.Costs, c => Assert.True(c.Nanoseconds > 0));
        Assert.All(cost.Costs.Where(c => c.Threads == 1 || c.Counter != CounterKind.All[0].Name), c => Assert.Equal(0, c.LostShare));
    }

    [Fact]
    public void The_chart_names_each_kind_and_stays_small()
    {
        var html = new CounterCost([.. CounterKind.All.SelectMany(kind => Enumerable.Range(5, 4).Select(n => new OperationCost(kind.Name, n, 12_345.67, n / 100.0)))]).ToHtml();

        Assert.All(CounterKind.All, kind => Assert.Contains(kind.Name, html, StringComparison.Ordinal));
        Assert.Contains("最大 8.0 %", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1_000, 10 * 1024);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    [InlineData(1, 2, 3, 4, 5)]
    public async Task Numbers_of_threads_that_cannot_be_measured_are_refused(params int[] threads)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => CounterCost.MeasureAsync(threads));

        Assert.Contains("1 から 64 まで", error.Message, StringComparison.Ordinal);
    }
}
