namespace ConcurrencyLab;

/// <summary>The lock of something that threads share: the lane tells who is on the way to it.</summary>
internal sealed class ObservedGate(string owner, ControlledScheduler? scheduler)
{
    private readonly object _gate = new();

    /// <summary>Whether anybody was on the way to it.</summary>
    public bool HasBeenApproached { get; private set; }

    /// <summary>The object to lock on, for a thread that goes there now.</summary>
    public object Approach()
    {
        HasBeenApproached = true;
        scheduler?.Note($"{owner}のロックへ");
        scheduler?.SchedulingPoint();
        return _gate;
    }
}
