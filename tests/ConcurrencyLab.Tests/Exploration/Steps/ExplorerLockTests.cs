namespace ConcurrencyLab.Tests;

public sealed class ExplorerLockTests
{
    private readonly ExplorerLock _a = new("A");
    private readonly ExplorerLock _b = new("B");
    private int _total;

    [Fact]
    public void A_lock_around_reading_and_writing_makes_every_schedule_right()
    {
        var result = Explorer.Run(3, Reset, () => _total, AddOneLockedAsync);

        Assert.Equal(result.Schedules, result.Correct);
        Assert.Equal("3", Assert.Single(result.Outcomes).Text);
    }

    [Fact]
    public void Opposite_orders_deadlock_and_the_shortest_schedule_is_found()
    {
        var result = Explorer.Run(Reset, () => _total, step => TransferAsync(step, _a, _b), step => TransferAsync(step, _b, _a));

        var deadlock = Assert.Single(result.Outcomes, o => o.Kind == OutcomeKind.Deadlock);
        Assert.Equal("デッドロック: A はロック A を持ち、ロック B を待つ。B はロック B を持ち、ロック A を待つ。", deadlock.Text);
        Assert.False(deadlock.IsRight);
        Assert.Equal(4, deadlock.Example.Length);
        Assert.Equal(deadlock.Example, result.ShortestFailing);
        Assert.Contains("ロック B を待つ", result.Replay("A B A B").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_order_never_deadlocks()
    {
        var result = Explorer.Run(2, Reset, () => _total, step => TransferAsync(step, _a, _b));

        Assert.Equal(result.Schedules, result.Correct);
    }

    [Fact]
    public void Every_schedule_starts_with_free_locks()
    {
        var result = Explorer.Run(1, Reset, () => _total, async _ => await _a.AcquireAsync());

        Assert.Equal((1, 1), (result.Schedules, result.Correct));
    }

    [Fact]
    public void A_lock_never_given_back_blocks_the_others_and_says_who_kept_it()
    {
        var result = Explorer.Run(2, Reset, () => _total, async _ => await _a.AcquireAsync(), correct: _ => true);

        Assert.Equal(0, result.Correct);
        Assert.Contains(result.Outcomes, o => o.Text == "デッドロック: B はロック A を待つ（A が持ったまま終わった）。");
    }

    [Fact]
    public void Taking_a_lock_twice_is_a_deadlock_with_oneself()
    {
        var result = Explorer.Run(1, Reset, () => _total, async _ =>
        {
            await _a.AcquireAsync();
            await _a.AcquireAsync();
        });

        Assert.Equal("デッドロック: A はロック A を持ち、ロック A を待つ。", Assert.Single(result.Outcomes).Text);
    }

    [Fact]
    public void Giving_back_a_lock_that_another_thread_holds_is_an_exception()
    {
        var result = Explorer.Run(
            Reset,
            () => _total,
            async step => await _a.AcquireAsync(),
            async step =>
            {
                await step("見ていた");
                _a.Release();
            });

        Assert.All(result.Outcomes, o => Assert.Equal("例外: スレッド B は、持っていないロック A を Release しました。", o.Text));
    }

    [Fact]
    public void A_lock_outside_the_explorer_says_what_to_use()
    {
        var error = Assert.Throws<InvalidOperationException>(_a.Release);

        Assert.Contains("lock を使ってください", error.Message, StringComparison.Ordinal);
    }

    private void Reset() => _total = 0;

    private async Task AddOneLockedAsync(Step step)
    {
        await _a.AcquireAsync();
        var t = _total;
        await step("読んだ");
        _total = t + 1;
        _a.Release();
    }

    private async Task TransferAsync(Step step, ExplorerLock from, ExplorerLock to)
    {
        await from.AcquireAsync();
        await to.AcquireAsync();
        await step("両方を取った");
        _total++;
        to.Release();
        from.Release();
    }
}
