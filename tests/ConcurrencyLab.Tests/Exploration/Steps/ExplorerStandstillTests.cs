namespace ConcurrencyLab.Tests;

/// <summary>Threads that only wait in loops: nobody gets any further, which is an outcome.</summary>
public sealed class ExplorerStandstillTests
{
    [Fact]
    public void Threads_that_wait_for_each_other_in_loops_do_not_get_further()
    {
        bool[] wants = [false, false];
        var result = Explorer.Run(
            () => wants = [false, false],
            () => wants.Count(w => w),
            step => EnterPolitelyAsync(step, 0),
            step => EnterPolitelyAsync(step, 1));

        var stuck = Assert.Single(result.Outcomes, o => o.Kind == OutcomeKind.Stuck);
        Assert.Equal("進まない: A は「相手を待つ」を繰り返す。B は「相手を待つ」を繰り返す。", stuck.Text);
        Assert.Equal(4, stuck.Example.Length);
        Assert.False(stuck.IsRight);
        Assert.Contains(result.Outcomes, o => o.IsRight);

        async Task EnterPolitelyAsync(Step step, int me)
        {
            wants[me] = true;
            await step("手を挙げた");
            while (wants[1 - me])
                await step("相手を待つ");
            wants[me] = false;
        }
    }

    [Fact]
    public void Threads_that_wait_in_loops_of_two_steps_do_not_send_each_other_round_for_ever()
    {
        var result = Explorer.Run(2, () => { }, () => 0, async step =>
        {
            while (true)
            {
                await step("見る");
                await step("待つ");
            }
        });

        Assert.True(result.IsExhaustive);
        Assert.All(result.Outcomes, o => Assert.Equal(OutcomeKind.Stuck, o.Kind));
    }

    [Fact]
    public void Threads_that_give_way_get_through_in_every_schedule_that_ends()
    {
        bool[] wants = [false, false];
        var result = Explorer.Run(
            () => wants = [false, false],
            () => wants.Count(w => w),
            step => GiveWayAsync(step, 0),
            step => GiveWayAsync(step, 1));

        Assert.Equal((true, result.Schedules), (result.IsExhaustive, result.Correct));

        async Task GiveWayAsync(Step step, int me)
        {
            while (true)
            {
                wants[me] = true;
                await step("手を挙げた");
                if (!wants[1 - me])
                    break;
                wants[me] = false;
                await step("譲った");
            }

            wants[me] = false;
        }
    }

    [Fact]
    public void Waiting_for_something_that_never_comes_is_a_standstill()
    {
        var result = Explorer.Run(1, () => { }, () => 0, async step =>
        {
            while (true)
                await step("待つ");
        });

        Assert.Equal("進まない: A は「待つ」を繰り返す。", Assert.Single(result.Outcomes).Text);
        Assert.Contains("correct:", result.ToString(), StringComparison.Ordinal);
    }
}
