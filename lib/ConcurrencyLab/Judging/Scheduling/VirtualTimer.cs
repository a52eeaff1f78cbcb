namespace ConcurrencyLab;

/// <summary>A timer of the virtual time.</summary>
internal sealed class VirtualTimer(VirtualClock clock, Action callback) : ITimer
{
    public Action Callback => callback;

    /// <summary>When it is due; null when it is not set.</summary>
    public TimeSpan? Due { get; set; }

    public TimeSpan Period { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Period = period;
        clock.Set(this, dueTime < TimeSpan.Zero ? null : dueTime);
        return true;
    }

    public void Dispose() => clock.GiveUp(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
