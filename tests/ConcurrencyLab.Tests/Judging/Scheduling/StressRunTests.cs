namespace ConcurrencyLab.Tests;

public sealed class StressRunTests
{
    private int _count;

    [Fact(Timeout = 900_000)]
    public void Every_body_is_called_at_least_once()
    {
        var stress = StressRun.Once(() => Interlocked.Increment(ref _count), () => Interlocked.Increment(ref _count));

        Assert.True(_count >= 2);
        Assert.Equal(_count, stress.Calls);
        Assert.False(stress.Hung);
    }

    [Fact(Timeout = 900_000)]
    public void A_call_that_does_not_return_is_told_and_ended()
    {
        using var ended = new ManualResetEventSlim();
        var stress = StressRun.Once(() =>
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

        Assert.True(stress.Hung);
        ended.Wait(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 900_000)]
    public void An_exception_is_kept() =>
        Assert.Equal("x", StressRun.Run(() => throw new InvalidOperationException("x")).Failure?.Message);
}
