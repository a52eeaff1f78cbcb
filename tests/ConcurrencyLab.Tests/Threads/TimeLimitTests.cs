namespace ConcurrencyLab.Tests;

/// <summary>A limit for work tells one that other programs keep from the processor from one that has used it up.</summary>
public sealed class TimeLimitTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(60);

    [Fact(Timeout = 900_000)]
    public async Task Work_that_gets_the_processor_now_and_then_is_waited_for()
    {
        TaskCompletionSource work = new();
        var looks = 0;

        var isOver = await TimeLimit.IsOverAsync(work.Task, s_limit, () =>
        {
            // Many times as long as the limit, and yet less of the processor.
            if (++looks == 25)
                work.SetResult();
            return TimeSpan.FromMilliseconds(2 * looks);
        });

        Assert.True(isOver);
    }

    [Fact(Timeout = 900_000)]
    public async Task Work_that_does_nothing_is_not()
    {
        Assert.False(await TimeLimit.IsOverAsync(new TaskCompletionSource().Task, s_limit, () => TimeSpan.Zero));
    }

    [Fact(Timeout = 900_000)]
    public async Task Nor_is_work_that_has_used_the_processor_for_so_long()
    {
        var used = TimeSpan.Zero;

        Assert.False(await TimeLimit.IsOverAsync(new TaskCompletionSource().Task, s_limit, () => used += s_limit));
    }
}
