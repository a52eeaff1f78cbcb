using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ConcurrencyLab.Tests;

/// <summary>In a time that only the test moves: every wait begins and ends when it is told to.</summary>
public sealed class HeartbeatTests
{
    private const int Looks = 4;
    private static readonly TimeSpan s_limit = Looks * Heartbeat.Look;
    private static readonly TimeSpan s_none = TimeSpan.Zero;

    private readonly WaitedTime _time = new();
    private readonly TaskCompletionSource _check = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _used;

    [Fact(Timeout = 600_000)]
    public async Task A_check_that_ends_is_waited_for()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);
        await LookAsync(Looks - 1, s_none);

        _check.SetResult();

        Assert.True(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task What_leaves_the_processor_alone_for_so_long_hangs()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);

        await LookAsync(Looks, s_none);

        Assert.False(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task What_uses_the_processor_for_so_long_hangs()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);

        await LookAsync(Looks, Heartbeat.Look);

        Assert.False(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task What_gets_the_processor_now_and_then_may_take_its_time()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);
        for (var turn = 0; turn < 10; turn++)
        {
            await LookAsync(Looks - 1, s_none);
            await LookAsync(1, TimeSpan.FromMilliseconds(3));
        }

        Assert.False(waiting.IsCompleted);
        _check.SetResult();
        Assert.True(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_beat_begins_both_limits_anew_also_on_a_thread_that_the_check_started()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);
        for (var turn = 0; turn < 10; turn++)
        {
            await LookAsync(1, s_limit / 2);
            await LookAsync(Looks - 2, s_none);
            await DedicatedThread.RunAsync(() =>
            {
                Heartbeat.Beat();
                return true;
            });
            await LookAsync(1, s_none);
        }

        Assert.False(waiting.IsCompleted);
        await LookAsync(Looks, s_none);
        Assert.False(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_beat_of_another_check_does_not_count()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);
        await LookAsync(Looks - 1, s_none);

        Begin();
        Heartbeat.Beat();
        await LookAsync(1, s_none);

        Assert.False(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task Who_comes_late_to_a_look_looks_less_often_for_once()
    {
        var waiting = Begin().WaitAsync(_check.Task, s_limit);
        Assert.Equal(Heartbeat.Look, await _time.UntilWaitingAsync());

        _time.Advance(Heartbeat.Look + TimeSpan.FromMilliseconds(20));
        Assert.Equal(TimeSpan.FromMilliseconds(200), await _time.UntilWaitingAsync());
        _time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Equal(Heartbeat.Look, await _time.UntilWaitingAsync());
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromSeconds(1), await _time.UntilWaitingAsync());

        _check.SetResult();
        Assert.True(await waiting);
    }

    [Fact(Timeout = 600_000)]
    public async Task Who_looks_leaves_the_pool_alone()
    {
        var looks = 0;
        var heartbeat = Heartbeat.Begin(TimeProvider.System, () =>
        {
            Assert.False(Thread.CurrentThread.IsThreadPoolThread);
            if (++looks == Looks)
                _check.SetResult();
            return s_none;
        });

        Assert.True(await heartbeat.WaitAsync(_check.Task, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_beat_without_a_check_does_nothing() => Assert.Null(Record.Exception(Heartbeat.Beat));

    private Heartbeat Begin() => Heartbeat.Begin(_time, () => _used);

    private async Task LookAsync(int looks, TimeSpan used)
    {
        for (var look = 0; look < looks; look++)
        {
            await _time.UntilWaitingAsync();
            _used += used;
            _time.Advance(Heartbeat.Look);
        }
    }

    /// <summary>Tells when somebody begins to wait.</summary>
    private sealed class WaitedTime : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

        /// <returns>How long.</returns>
        public ValueTask<TimeSpan> UntilWaitingAsync() => _waits.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waits.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}
