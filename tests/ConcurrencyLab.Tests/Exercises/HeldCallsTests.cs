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

    public void Dispose()
    {
        _held.Dispose();
        _stage.Dispose();
    }
}
