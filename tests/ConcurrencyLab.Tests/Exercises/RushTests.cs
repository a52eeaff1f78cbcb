namespace ConcurrencyLab.Tests;

public sealed class RushTests
{
    private int _count;

    [Fact(Timeout = 180_000)]
    public void Every_body_is_called_at_least_once()
    {
        var rush = Rush.Once(() => Interlocked.Increment(ref _count), () => Interlocked.Increment(ref _count));

        Assert.True(_count >= 2);
        Assert.Equal(_count, rush.Calls);
        Assert.False(rush.Hung);
    }

    [Fact(Timeout = 180_000)]
    public void A_call_that_does_not_return_is_told_and_ended()
    {
        using var ended = new ManualResetEventSlim();
        var rush = Rush.Once(() =>
        {
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            finally
            {
                ended.Set();
            }
        });

        Assert.True(rush.Hung);
        ended.Wait(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 180_000)]
    public void An_exception_is_kept() =>
        Assert.Equal("x", Rush.Run(() => throw new InvalidOperationException("x")).Failure?.Message);
}
