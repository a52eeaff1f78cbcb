using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

/// <summary>In a time that only the test moves: every wait begins and ends when it is told to.</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(4);

    private readonly WaitedTime _time = new();
    private readonly TaskCompletionSource _check = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact(Timeout = 60_000)]
    public async Task A_check_that_ends_is_waited_for()
    {
        var waiting = Heartbeat.Begin(_time).WaitAsync(_check.Task, s_limit);
        await _time.UntilWaitingAsync();

        _check.SetResult();

        Assert.True(await waiting);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_beat_the_limit_is_the_end()
    {
        var waiting = Heartbeat.Begin(_time).WaitAsync(_check.Task, s_limit);
        await _time.UntilWaitingAsync();

        _time.Advance(s_limit);

        Assert.False(await waiting);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_beat_gives_another_limit_from_then_on()
    {
        var waiting = Heartbeat.Begin(_time).WaitAsync(_check.Task, s_limit);
        await _time.UntilWaitingAsync();

        _time.Advance(s_limit / 2);
        Heartbeat.Beat();
        _time.Advance(s_limit / 2);

        // Waits again, for what is left: without the beat it would have ended.
        Assert.Equal(s_limit / 2, await _time.UntilWaitingAsync());
        _time.Advance(s_limit / 2);
        Assert.False(await waiting);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_beat_on_a_thread_that_the_check_started_counts()
    {
        var waiting = Heartbeat.Begin(_time).WaitAsync(_check.Task, s_limit);
        await _time.UntilWaitingAsync();

        _time.Advance(s_limit / 4);
        await DedicatedThread.RunAsync(() =>
        {
            Heartbeat.Beat();
            return true;
        });
        _time.Advance(s_limit * 3 / 4);

        Assert.Equal(s_limit / 4, await _time.UntilWaitingAsync());
        _check.SetResult();
        Assert.True(await waiting);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_beat_of_another_check_does_not_count()
    {
        var waiting = Heartbeat.Begin(_time).WaitAsync(_check.Task, s_limit);
        await _time.UntilWaitingAsync();

        _time.Advance(s_limit / 2);
        Heartbeat.Begin(_time);
        Heartbeat.Beat();
        _time.Advance(s_limit / 2);

        Assert.False(await waiting);
    }

    [Fact]
    public void A_beat_without_a_check_does_nothing() => Assert.Null(Record.Exception(Heartbeat.Beat));

    /// <summary>Tells when somebody begins to wait, and for how long.</summary>
    private sealed class WaitedTime : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

        public ValueTask<TimeSpan> UntilWaitingAsync() => _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waits.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
