namespace ConcurrencyLab.Tests;

public sealed class TornReadsTests
{
    // Whether a torn read is met is luck; that none is met for a long, and that the search ends, is not.
    [Fact(Timeout = 900_000)]
    public async Task A_long_is_never_torn_where_the_processor_moves_eight_bytes_at_once()
    {
        Assert.SkipUnless(Environment.Is64BitProcess, "A long is two moves there.");

        var counts = (await TornReads.MeasureAsync()).Counts;

        Assert.Equal(3, counts.Count);
        Assert.All(counts, count => Assert.True(count.Reads > 0));
        Assert.Equal(0, counts[0].Torn);
        Assert.All(counts, count => Assert.Equal(count.Torn == 0, count.Example.Length == 0));
    }

    [Fact]
    public void The_table_says_what_was_not_found_and_shows_what_was()
    {
        var text = new TornReads([new("long", 5, 0, ""), new("decimal", 1_000, 2, "12.3")]).ToString();

        Assert.Matches(@"long +\| 5 +\| 見つからない", text);
        Assert.Matches(@"decimal +\| 1,000 +\| 2 回 +\| 12\.3", text);
    }

    [Fact]
    public void Values_of_sixteen_bytes_lie_across_cache_lines() =>
        Assert.InRange(new SharedValues<decimal>(0).Count, 16, 64);
}
