namespace ConcurrencyLab.Tests;

/// <summary>Loops that end by themselves are told from those that wait.</summary>
public sealed class LongLoopTests
{
    private int _total;

    [Fact(Timeout = 900_000)]
    public async Task A_loop_that_counts_does_not_wait()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, [() => Count(100), () => Count(100)], maxSchedules: 20);

        Assert.Equal("200", Assert.Single(found.Outcomes).Text);
    }

    [Fact(Timeout = 900_000)]
    public async Task Of_a_run_with_too_many_turns_it_is_not_said_how_it_ends()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Explorer.RunAsync(Reset, () => _total, () => Count(2_000)));

        Assert.Equal("手が多すぎます（1 回の実行は 1,000 手まで）。繰り返しの回数を減らしてください。", refused.Message);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(1_200)]
    [InlineData(15_000)]
    public async Task A_loop_that_reads_for_too_long_is_not_blamed_on_the_reset(int times)
    {
        var seen = 0;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Explorer.RunAsync(
            Reset,
            () => _total,
            () =>
            {
                for (var i = 0; i < times; i++)
                    seen = _total;
            },
            () => _total = 1));

        Assert.Contains("手が多すぎます", refused.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 900_000)]
    public async Task Each_thread_is_taken_to_run_alone_for_what_is_right()
    {
        var seen = 0;
        var found = await Explorer.RunAsync(
            () => (_total, seen) = (0, 0),
            () => seen,
            () =>
            {
                var sum = 0;
                for (var i = 0; i < 60; i++)
                    sum += _total;
                seen = sum;
            },
            () => _total = 1);

        Assert.Equal(["0", "60"], found.Outcomes.Where(end => end.IsRight).Select(end => end.Text).Order(StringComparer.Ordinal));
        Assert.Equal((61, 62), (found.Outcomes.Count, found.Schedules));
    }

    private void Reset() => _total = 0;

    private void Count(int times)
    {
        for (var i = 0; i < times; i++)
            Interlocked.Increment(ref _total);
    }
}
