namespace ConcurrencyLab.Tests;

public sealed class LossMapTests
{
    [Fact]
    public async Task A_map_has_a_rate_for_each_number_of_threads_and_iterations()
    {
        var map = await LossMap.MeasureAsync(new LockCounter(), [1, 2], [1, 10, 100], runs: 2);

        Assert.Equal((2, 3), (map.Rates.GetLength(0), map.Rates.GetLength(1)));
        Assert.All(map.Rates.Cast<double>(), rate => Assert.Equal(0, rate));
        Assert.Contains("2 本", map.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_that_forgets_every_second_increment_has_lost_half()
    {
        var map = await LossMap.MeasureAsync(new HalfCounter(), [1], [10], runs: 1);

        Assert.Equal(0.5, map.Rates[0, 0]);
    }

    private sealed class HalfCounter : ICounter
    {
        private int _increments;

        public int Value => _increments / 2;

        public void Increment() => _increments++;

        public void Reset() => _increments = 0;
    }
}
