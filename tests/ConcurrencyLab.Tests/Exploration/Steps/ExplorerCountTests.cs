namespace ConcurrencyLab.Tests;

public sealed class ExplorerCountTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 20, 2)]
    [InlineData(3, 1_680, 6)]
    public void Three_segments_a_thread_have_these_schedules(int threads, long schedules, long right)
    {
        var result = new ReadAddWrite().Explore(threads);

        Assert.Equal((schedules, right, true), (result.Schedules, result.Correct, result.IsExhaustive));
    }

    [Fact]
    public void Three_threads_of_four_segments_have_34650_schedules()
    {
        var result = new ReadAddWrite().ExploreWithFourSegments(3);

        Assert.Equal(34_650, result.Schedules);
        Assert.Equal(["3", "2", "1"], result.Outcomes.OrderByDescending(o => o.Text).Select(o => o.Text));
    }

    [Fact]
    public void Right_is_what_some_serial_order_gives()
    {
        var text = "";
        var result = Explorer.Run(
            () => text = "",
            () => text,
            async step =>
            {
                text += "a";
                await step("a を書いた");
                text += "a";
            },
            async step =>
            {
                text += "b";
                await step("b を書いた");
                text += "b";
            });

        Assert.Equal(["aabb", "bbaa"], result.Outcomes.Where(o => o.IsRight).Select(o => o.Text).Order());
        Assert.Equal(["abab", "abba", "baab", "baba"], result.Outcomes.Where(o => !o.IsRight).Select(o => o.Text).Order());
    }

    [Fact]
    public void A_predicate_overrides_what_is_right()
    {
        var result = new ReadAddWrite().Explore(2, correct: total => total == 1);

        Assert.Equal(18, result.Correct);
    }

    [Fact]
    public void The_shortest_failing_schedule_has_the_fewest_changes_of_thread()
    {
        var result = new ReadAddWrite().Explore(2);

        Assert.NotNull(result.ShortestFailing);
        Assert.Equal((6, 2), (result.ShortestFailing.Length, result.ShortestFailing.Switches));
    }

    [Fact]
    public void Nothing_fails_without_a_step_between_reading_and_writing()
    {
        var total = 0;
        var result = Explorer.Run(2, () => total = 0, () => total, async step =>
        {
            await step("これから足す");
            total++;
        });

        Assert.Equal((6, 6), (result.Schedules, result.Correct));
        Assert.Null(result.ShortestFailing);
    }

    [Fact]
    public void Lists_are_compared_by_content_as_they_were_at_the_end_of_the_schedule()
    {
        var log = new List<int>();
        var result = Explorer.Run(2, log.Clear, () => log, async step =>
        {
            log.Add(log.Count);
            await step("書いた");
        });

        var outcome = Assert.Single(result.Outcomes);
        Assert.Equal(("[0, 1]", 6L), (outcome.Text, outcome.Count));
    }

    [Fact]
    public void Too_many_schedules_are_sampled_by_a_seed_and_it_says_so()
    {
        var result = new ReadAddWrite().Explore(3, maxSchedules: 500, seed: 7);
        var again = new ReadAddWrite().Explore(3, maxSchedules: 500, seed: 7);
        var other = new ReadAddWrite().Explore(3, maxSchedules: 500, seed: 8);

        Assert.Equal((500, false, 7), (result.Schedules, result.IsExhaustive, result.Seed));
        Assert.Contains("シード 7", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(result.ToString(), again.ToString());
        Assert.NotEqual(result.ToString(), other.ToString());
    }

    [Fact]
    public void As_many_schedules_as_the_limit_are_not_too_many()
    {
        Assert.True(new ReadAddWrite().Explore(2, maxSchedules: 20).IsExhaustive);
        Assert.False(new ReadAddWrite().Explore(2, maxSchedules: 19).IsExhaustive);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_number_of_threads_that_cannot_be_explored_is_refused(int threads)
    {
        var error = Assert.Throws<ArgumentException>(() => new ReadAddWrite().Explore(threads));

        Assert.Contains("1〜8 本", error.Message, StringComparison.Ordinal);
    }
}
