namespace ConcurrencyLab.Tests;

public sealed class StoreBufferingTests
{
    /// <summary>Without a barrier it depends on the machine whether it is seen; with one it never is.</summary>
    [Fact(Timeout = 900_000)]
    public async Task A_barrier_keeps_both_from_reading_zero()
    {
        var seen = await StoreBuffering.MeasureAsync();

        Assert.Equal(0, seen.BothZeroWithBarrier);
        Assert.Contains("2 本とも 0 を読んだ回数", seen.ToString(), StringComparison.Ordinal);
    }
}
