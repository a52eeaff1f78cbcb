namespace ConcurrencyLab.Tests;

/// <summary>Loops that end by themselves are told from those that wait.</summary>
public sealed class LongLoopTests
{
    private int _total;

    [Fact(Timeout = 180_000)]
    public async Task A_loop_that_counts_does_not_wait()
    {
        var found = await Explorer.RunAsync(Reset, () => _total, [() => Count(100), () => Count(100)], maxSchedules: 20);

        Assert.Equal("200", Assert.Single(found.Outcomes).Text);
    }

    [Fact(Timeout = 180_000)]
    public async Task Of_a_run_with_too_many_turns_it_is_not_said_how_it_ends()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Explorer.RunAsync(Reset, () => _total, () => Count(2_000)));

        Assert.Equal("手が多すぎます（1 回の実行は 1,000 手まで）。繰り返しの回数を減らしてください。", refused.Message);
    }

    private void Reset() => _total = 0;

    private void Count(int times)
    {
        for (var i = 0; i < times; i++)
            Interlocked.Increment(ref _total);
    }
}
