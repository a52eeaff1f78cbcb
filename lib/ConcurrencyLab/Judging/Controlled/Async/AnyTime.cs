using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Timers where every order is tried: what is due by time may come at any moment, so it is a thread of its own.</summary>
internal static class AnyTime
{
    // A source has one: a later limit takes the place of the one before.
    private static readonly ConditionalWeakTable<CancellationTokenSource, OwnThread> s_limits = [];

    /// <summary>Cancels a source at any moment from now on, unless the delay is without end.</summary>
    public static void Cancel(ThreadScheduler scheduler, CancellationTokenSource source, TimeSpan delay)
    {
        // That of an earlier exploration has ended with it.
        if (s_limits.TryGetValue(source, out var limit) && limit.Scheduler == scheduler)
            limit.Change(delay, Timeout.InfiniteTimeSpan);
        else if (delay >= TimeSpan.Zero)
            s_limits.AddOrUpdate(source, new OwnThread(scheduler, () => Cancel(source), delay));
    }

    /// <summary>A timer that is due once, and only as long as it is not changed.</summary>
    public static ITimer Timer(ThreadScheduler scheduler, Action call, TimeSpan dueTime) => new OwnThread(scheduler, call, dueTime);

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            ControlledTokens.Cancel(source);
        }
        catch (ObjectDisposedException)
        {
            // Its timer would have been disposed along with it.
        }
    }

    private sealed class OwnThread : ITimer
    {
        private readonly ThreadScheduler _scheduler;
        private readonly Action _call;
        private int _changes;

        public OwnThread(ThreadScheduler scheduler, Action call, TimeSpan dueTime)
        {
            (_scheduler, _call) = (scheduler, call);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public ThreadScheduler Scheduler => _scheduler;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _scheduler.SchedulingPoint(this, null);
            var change = ++_changes;
            if (dueTime >= TimeSpan.Zero)
                _scheduler.Start(_scheduler.Make(() => Call(change)));
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Call(int change)
        {
            _scheduler.SchedulingPoint(this, null);
            if (change == _changes)
                _call();
        }
    }
}
