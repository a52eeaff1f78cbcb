namespace ConcurrencyLab.Tests;

public sealed class HeldCallsTests : IDisposable
{
    private readonly AsyncStage _stage = new();
    private readonly HeldCalls _held;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public HeldCallsTests() => _held = new HeldCalls(_stage);

    [Fact(Timeout = 180_000)]
    public void A_call_knows_whose_it_is_and_ends_as_the_check_wants()
    {
        var (done, failed) = (_held.CallAsync(1, "a", Token), _held.CallAsync(2, "b", Token));
        Assert.Equal([(1, "a"), (2, "b")], _held.Pending.Select(call => (call.Owner, call.Argument)));

        _held.All[0].Release();
        _held.All[1].Fail(new WorkFailedException());

        Assert.Equal(TaskStatus.RanToCompletion, done.Status);
        Assert.IsType<WorkFailedException>(failed.Exception?.InnerException);
        Assert.Empty(_held.Pending);
    }

    [Fact(Timeout = 180_000)]
    public void Its_token_cancels_a_call_and_tells_a_late_one()
    {
        using var source = new CancellationTokenSource();
        var call = _held.CallAsync(0, "", source.Token);
        source.Cancel();
        var late = _held.CallAsync(0, "", source.Token);

        Assert.True(call.IsCanceled);
        Assert.True(late.IsCanceled);
        Assert.Equal([false, true], _held.All.Select(held => held.IsLate));
    }

    [Fact(Timeout = 180_000)]
    public async Task After_the_verdict_nothing_is_held_any_more()
    {
        var before = _held.CallAsync(0, "before", Token);
        _held.Dispose();

        Assert.Equal("[before]", await before);
        Assert.Equal("[after]", await _held.CallAsync(0, "after", Token));
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_of_the_pool_that_waits_is_kept()
    {
        _stage.Start(() => Task.Run(() => Wait(_held.CallAsync(0, "", Token)), Token));
        WaitUntilItWaits();

        Assert.True(_held.KeepAThread);
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_of_the_pool_that_was_given_back_is_not_kept()
    {
        _stage.Start(() => Task.Run(async () => await _held.CallAsync(0, "", Token), Token));
        _stage.Wait(() => _held.Pending.Count == 1);
        _stage.Settle();

        Assert.NotEqual(_stage.Thread, _held.Pending[0].Thread);
        Assert.False(_held.KeepAThread);
    }

    [Fact(Timeout = 180_000)]
    public void A_thread_that_sleeps_and_looks_again_is_kept()
    {
        _stage.Start(() => Task.Run(() =>
        {
            var held = _held.CallAsync(0, "", Token);
            while (!held.IsCompleted)
                Thread.Sleep(1);
        }, Token));
        WaitUntilItWaits();

        Assert.True(_held.KeepAThread);
    }

    public void Dispose()
    {
        _held.Dispose();
        _stage.Dispose();
    }

    // However long the thread needs to get a processor after its call.
    private void WaitUntilItWaits() => SpinWait.SpinUntil(() =>
        _held.Pending is [var call] && (call.Thread.ThreadState & ThreadState.WaitSleepJoin) != 0);

#pragma warning disable VSTHRD002 // It is what the check must find out.
    private static void Wait(Task task) => task.Wait(Token);
#pragma warning restore VSTHRD002
}
