namespace ConcurrencyLab;

/// <summary>Time that passes only when somebody says so. What is due then, goes to the pool.</summary>
internal sealed class VirtualClock(ControlledScheduler scheduler) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _timers = [];
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private TimeSpan _now;

    /// <summary>How much time has passed.</summary>
    public TimeSpan Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    /// <summary>When the next timer is due; null when none is set.</summary>
    public TimeSpan? Next
    {
        get
        {
            lock (_gate)
                return _timers.Min(timer => timer.Due);
        }
    }

    /// <summary>When timers would have been due that were given up before.</summary>
    public List<TimeSpan> GivenUp { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _start + Now;

    public override long GetTimestamp() => Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        scheduler.NoteLimit();
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The timers that are set, in the order in which they are due.</summary>
    public IReadOnlyList<VirtualTimer> Timers
    {
        get
        {
            lock (_gate)
                return [.. _timers.OrderBy(timer => timer.Due)];
        }
    }

    /// <summary>Lets time pass until a timer is due, and gives its work to the pool; nothing when it is not set any more.</summary>
    public void Fire(VirtualTimer timer)
    {
        lock (_gate)
        {
            if (!_timers.Contains(timer))
                return;
            PassTo(timer.Due!.Value);
            timer.Due = timer.Period > TimeSpan.Zero ? _now + timer.Period : null;
            if (timer.Due is null)
                _timers.Remove(timer);
        }

        scheduler.Queue(new Continuation(static () => true, timer.Callback) { IsOfTimer = true });
    }

    public void PassTo(TimeSpan time)
    {
        lock (_gate)
            _now = time > _now ? time : _now;
    }

    public void Set(VirtualTimer timer, TimeSpan? due)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            timer.Due = due is { } wait ? _now + wait : null;
            if (due is not null)
                _timers.Add(timer);
        }
    }

    public void GiveUp(VirtualTimer timer)
    {
        lock (_gate)
        {
            if (_timers.Remove(timer))
                GivenUp.Add(timer.Due!.Value);
        }
    }
}
