using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Timer"/>: it is due when the virtual time is, or, where no time passes, whenever the pool gets to it.</summary>
[Replaces(typeof(Timer))]
internal static class ControlledTimer
{
    private static readonly ConditionalWeakTable<Timer, ITimer> s_made = [];

    public static Timer New(TimerCallback callback) => Current.Scheduler is null
        ? new Timer(callback)
        : Make(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, isOwnState: true);

    public static Timer New(TimerCallback callback, object? state, int dueTime, int period) => New(callback, state, (long)dueTime, period);

    public static Timer New(TimerCallback callback, object? state, long dueTime, long period) => New(callback, state, Time(dueTime), Time(period));

    public static Timer New(TimerCallback callback, object? state, uint dueTime, uint period) =>
        New(callback, state, LongOf(dueTime), LongOf(period));

    public static Timer New(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Current.Scheduler is null ? new Timer(callback, state, dueTime, period) : Make(callback, state, dueTime, period);

    public static bool Change(Timer timer, int dueTime, int period) => Change(timer, (long)dueTime, period);

    public static bool Change(Timer timer, long dueTime, long period) => Change(timer, Time(dueTime), Time(period));

    public static bool Change(Timer timer, uint dueTime, uint period) => Change(timer, LongOf(dueTime), LongOf(period));

    public static bool Change(Timer timer, TimeSpan dueTime, TimeSpan period) =>
        s_made.TryGetValue(timer, out var made) ? IsAlive(timer) && made.Change(dueTime, period) : timer.Change(dueTime, period);

    public static void Dispose(Timer timer)
    {
        if (s_made.TryGetValue(timer, out var made))
            made.Dispose();
        timer.Dispose();
    }

    public static ValueTask DisposeAsync(Timer timer)
    {
        Dispose(timer);
        return default;
    }

    private static long LongOf(uint milliseconds) => milliseconds == uint.MaxValue ? Timeout.Infinite : milliseconds;

    private static TimeSpan Time(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static Timer Make(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period, bool isOwnState = false)
    {
        ArgumentNullException.ThrowIfNull(callback);
        // Never due itself: it stands for the controlled one in the learner's hands.
        var timer = new Timer(static _ => { });
        s_made.Add(timer, Current.Controlled is not { } scheduler ? AnyTime.Timer(Current.Scheduler!, Call, dueTime) : scheduler.HasDelays ? scheduler.Clock.CreateTimer(_ => Call(), null, dueTime, period) : new PoolTimer(scheduler, Call, dueTime));
        return timer;

        void Call()
        {
            // "using" disposes what it holds by another name, IDisposable.
            if (IsAlive(timer))
                callback(isOwnState ? timer : state);
        }
    }

    private static bool IsAlive(Timer timer)
    {
        try
        {
            return timer.Change(Timeout.Infinite, Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Where no time passes, a timer may be due at any moment. It is due once: for ever would be no end.</summary>
    private sealed class PoolTimer : ITimer
    {
        private readonly ControlledScheduler _scheduler;
        private readonly Action _call;
        private int _changes;

        public PoolTimer(ControlledScheduler scheduler, Action call, TimeSpan dueTime)
        {
            (_scheduler, _call) = (scheduler, call);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var change = ++_changes;
            if (dueTime < TimeSpan.Zero)
                return true;
            _scheduler.Queue(new Continuation(static () => true, () =>
            {
                if (change == _changes)
                    _call();
            }));
            _scheduler.SchedulingPoint();
            return true;
        }

        public void Dispose() => _changes++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
