// The code of learners waits so, too.
#pragma warning disable VSTHRD002
namespace ConcurrencyLab.Tests;

public sealed class PassingTimeTests
{
    private static readonly Lock s_gate = new();
    private static readonly object s_monitor = new();

    [Fact(Timeout = 900_000)]
    public void What_sleeps_side_by_side_takes_as_long_as_the_longest() =>
        Assert.Equal(40, Take(() => Thread.Sleep(30), () => Thread.Sleep(40), () => Task.Delay(20).Wait()));

    [Fact(Timeout = 900_000)]
    public void What_sleeps_in_a_lock_takes_its_turn() =>
        Assert.Equal(110, Take(() => SleepInLock(30), () => SleepInLock(40), () => SleepInLock(40)));

    [Theory(Timeout = 900_000)]
    [InlineData(30, false, 40)]
    [InlineData(50, true, 40)]
    public void A_limit_comes_when_it_is_due(int limit, bool expected, int milliseconds)
    {
        var isTaken = !expected;
        Assert.Equal(milliseconds, Take(
            () =>
            {
                lock (s_monitor)
                    Thread.Sleep(40);
            },
            () =>
            {
                isTaken = Monitor.TryEnter(s_monitor, limit);
                if (isTaken)
                    Monitor.Exit(s_monitor);
            }));
        Assert.Equal(expected, isTaken);
    }

    [Fact(Timeout = 900_000)]
    public void Waiting_again_after_each_limit_gets_there() =>
        Assert.Equal(45, Take(() =>
        {
            var sleeper = new Thread(() => Thread.Sleep(45));
            sleeper.Start();
            while (!sleeper.Join(10))
            {
            }
        }));

    [Fact(Timeout = 900_000)]
    public void A_timer_fires_when_it_is_due() => Assert.Equal(30, Take(() =>
    {
        using ManualResetEventSlim fired = new();
        using var timer = new Timer(_ => fired.Set(), null, 30, Timeout.Infinite);
        fired.Wait();
    }));

    private static void SleepInLock(int milliseconds)
    {
        lock (s_gate)
            Thread.Sleep(milliseconds);
    }

    private static double Take(params Action[] bodies)
    {
        var scheduler = new ControlledScheduler(() => "", TurnOrder.Few[1]) { PassesTime = true };
        foreach (var body in bodies)
            scheduler.Add(InstrumentedCopy.Of(body));
        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.False(scheduler.IsUncontrolled);
        return scheduler.Clock.Now.TotalMilliseconds;
    }
}
