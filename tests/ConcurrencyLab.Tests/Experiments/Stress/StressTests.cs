namespace ConcurrencyLab.Tests;

public sealed class StressTests
{
    private int _count;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_locked_counter_never_loses(bool startTogether)
    {
        var counter = new LockCounter();

        var result = await Stress.RunAsync(4, 500, 5, counter.Reset, () => counter.Value, counter.Increment, startTogether);

        Assert.Equal((2_000, 0, 2_000, 2_000), (result.Expected, result.RunsThatLost, result.Min, result.Max));
        Assert.Equal(5, Assert.Single(result.Counts, c => c.Key == 2_000).Value);
    }

    [Fact]
    public async Task Threads_that_all_read_before_any_writes_lose_in_every_run()
    {
        using var bothHaveRead = new Barrier(2);

        var result = await Stress.RunAsync(2, 10, 4, () => _count = 0, () => _count, () =>
        {
            var t = _count;
            bothHaveRead.SignalAndWait();
            _count = t + 1;
        });

        Assert.Equal((20, 4, 4), (result.Expected, result.Runs, result.RunsThatLost));
        Assert.Equal([10, 10, 10, 10], result.Values);
        Assert.Equal(0.5, result.LossRate);
        Assert.Contains("4 回実行して、4 回で 20 に足りませんでした。最小 10、最大 10", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_should_come_out_can_be_given()
    {
        var result = await Stress.RunAsync(2, 10, 3, () => { }, () => 40, () => { }, expected: 40);

        Assert.Equal((40, 0, 0, 0.0), (result.Expected, result.RunsThatLost, result.RunsThatExceeded, result.LossRate));
        Assert.Contains("0 回で 40 に足りませんでした", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_are_not_called_too_few()
    {
        var result = await Stress.RunAsync(2, 10, 3, () => { }, () => 25, () => { });

        Assert.Equal((0, 3, 0.0), (result.RunsThatLost, result.RunsThatExceeded, result.LossRate));
        Assert.Equal("3 回実行して、3 回で 20 を超えました。最小 25、最大 25 です。", result.ToString());
        Assert.Contains("<td>多すぎ</td><td>3</td><td>正しくない</td>", result.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<td>なし</td><td>0</td>", result.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_and_too_many_are_told_apart()
    {
        var result = await Stress.RunAsync(1, 10, 4, () => _count++, () => _count > 3 ? 15 : 5, () => { }, expected: 10);

        Assert.StartsWith("4 回実行して、3 回で 10 に足りず、1 回で超えました。", result.ToString(), StringComparison.Ordinal);
        Assert.Equal(0.375, result.LossRate);
    }

    [Fact]
    public async Task A_single_thread_loses_nothing()
    {
        var counter = new RacyCounter();

        var result = await Stress.RunAsync(1, 1_000, 3, counter.Reset, () => counter.Value, counter.Increment, startTogether: true);

        Assert.Equal(0, result.RunsThatLost);
    }

    [Fact]
    public async Task The_threads_are_the_experiments_own()
    {
        var pooled = 0;

        await Stress.RunAsync(3, 1, 2, () => { }, () => 3, () => Interlocked.Add(ref pooled, Thread.CurrentThread.IsThreadPoolThread ? 1 : 0));

        Assert.Equal(0, pooled);
    }

    [Fact]
    public async Task An_exception_of_the_body_reaches_the_caller()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Stress.RunAsync(2, 1, 1, () => { }, () => 0, () => throw new InvalidOperationException("だめ"), startTogether: true));

        Assert.Equal("だめ", error.Message);
    }

    [Fact]
    public async Task A_run_that_does_not_end_is_given_up()
    {
        using var never = new ManualResetEventSlim();

        var error = await Assert.ThrowsAsync<TimeoutException>(() =>
            Stress.RunAsync(2, 1, 1, () => { }, () => 0, never.Wait, startTogether: false, measuringLimit: TimeSpan.Zero, runLimit: TimeSpan.FromMilliseconds(1)));

        Assert.Contains("秒たっても終わりません。渡したコードが待ち続けていないか", error.Message, StringComparison.Ordinal);
        never.Set();
    }

    [Fact]
    public async Task No_run_begins_once_the_time_for_measuring_is_over()
    {
        var result = await Stress.RunAsync(
            1, 1, 20, () => { }, () => 1, () => { }, startTogether: true, measuringLimit: TimeSpan.Zero, runLimit: TimeSpan.FromMinutes(1));

        Assert.Equal(1, result.Runs);
    }
}
