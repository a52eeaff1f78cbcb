namespace ConcurrencyLab.Tests;

/// <summary>Waiting loops: their rounds are not counted, and don't hide what is right or wrong.</summary>
public sealed class ExplorerSpinTests
{
    private bool _flag;
    private int _inside;
    private int _most;

    [Fact]
    public void A_flag_that_is_looked_at_before_it_is_set_lets_both_inside()
    {
        var result = Explorer.Run(2, Reset, () => _most, async step =>
        {
            while (_flag)
                await step("待つ");
            await step("空きを見た");
            _flag = true;
            await EnterAsync(step);
            _flag = false;
        });

        Assert.Equal(["1", "2"], result.Outcomes.Select(o => o.Text));
        Assert.All(result.Outcomes, o => Assert.Equal(OutcomeKind.Value, o.Kind));
        Assert.True(result.IsExhaustive);
        Assert.Equal("2", result.Replay(result.ShortestFailing!.ToString()).Outcome);
        Assert.DoesNotContain("待つ", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_flag_that_is_tested_and_set_in_one_segment_is_right_in_every_schedule()
    {
        var result = Explorer.Run(3, Reset, () => _most, async step =>
        {
            while (_flag)
                await step("待つ");
            _flag = true;
            await EnterAsync(step);
            _flag = false;
        });

        Assert.Equal((true, result.Schedules), (result.IsExhaustive, result.Correct));
        Assert.Equal("1", Assert.Single(result.Outcomes).Text);
    }

    [Fact]
    public void A_waiting_loop_counts_as_a_lock_would()
    {
        var gate = new ExplorerLock("門");
        var spinning = Explorer.Run(2, Reset, () => _most, async step =>
        {
            while (_flag)
                await step("待つ");
            _flag = true;
            await step("取った");
            await step("中にいる");
            _flag = false;
        });
        var locked = Explorer.Run(2, Reset, () => _most, async step =>
        {
            await gate.AcquireAsync();
            await step("中にいる");
            gate.Release();
        });

        Assert.Equal(locked.Schedules, spinning.Schedules);
    }

    [Fact]
    public void A_loop_of_two_steps_is_a_waiting_loop_too()
    {
        var result = Explorer.Run(2, Reset, () => _most, async step =>
        {
            while (true)
            {
                await step("見る");
                if (!_flag)
                    break;
                await step("待つ");
            }

            _flag = true;
            await EnterAsync(step);
            _flag = false;
        });

        Assert.Equal((true, result.Schedules), (result.IsExhaustive, result.Correct));
    }

    [Fact]
    public void Steps_numbered_in_a_waiting_loop_do_not_blow_it_up()
    {
        var result = Explorer.Run(2, Reset, () => _most, async step =>
        {
            for (var i = 0; _flag; i++)
                await step($"待つ {i}");
            _flag = true;
            await EnterAsync(step);
            _flag = false;
        });

        Assert.Equal((true, result.Schedules), (result.IsExhaustive, result.Correct));
    }

    [Fact]
    public void A_long_loop_that_ends_is_run_to_its_end()
    {
        var result = Explorer.Run(1, Reset, () => _most, async step =>
        {
            for (var i = 0; i < 300; i++)
            {
                _most++;
                await step("数えた");
            }
        });

        Assert.Equal("300", Assert.Single(result.Outcomes).Text);
    }

    [Fact]
    public void A_short_loop_at_one_step_is_no_waiting_loop()
    {
        var result = Explorer.Run(2, Reset, () => _most, async step =>
        {
            for (var i = 0; i < 4; i++)
            {
                _most++;
                await step("数えた");
            }
        });

        Assert.Equal(252, result.Schedules);
    }

    private void Reset()
    {
        _flag = false;
        _inside = 0;
        _most = 0;
    }

    private async Task EnterAsync(Step step)
    {
        _inside++;
        _most = Math.Max(_most, _inside);
        await step("中にいる");
        _inside--;
    }
}
