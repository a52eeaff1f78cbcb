using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Which controlled thread holds a lock, and how often somebody has let go of it.</summary>
internal sealed class Owners(object resource)
{
    private static readonly ConditionalWeakTable<object, Owners> s_all = [];

    private int _depth;

    /// <summary>The thread that holds the lock, also if it has ended meanwhile.</summary>
    public ControlledThread? Thread { get; private set; }

    public bool IsFreeFor(ControlledThread? thread) => Thread is null || Thread == thread;

    /// <summary>Grows each time that it may be worth trying again.</summary>
    public int Changes { get; private set; }

    public static Owners Of(object resource) => s_all.GetValue(resource, static resource => new Owners(resource));

    public void Take()
    {
        if (Current.Scheduler is { OnlyLooks: true })
            return;
        Thread = Current.Thread;
        if (_depth++ > 0)
            return;
        Thread?.Held.Add(resource);
        LockFlow.Take(resource);
    }

    public void Release()
    {
        if (Current.Scheduler is { OnlyLooks: true })
            return;
        Changes++;
        if (_depth > 0 && --_depth > 0)
            return;
        Current.Scheduler?.Released(resource);
        Thread?.Held.Remove(resource);
        Thread = null;
        LockFlow.Give(resource);
        Current.Controlled?.GiveWay();
    }

    /// <summary>Notes that it may be worth trying again.</summary>
    /// <param name="by">What was given back, where that is not the whole.</param>
    /// <param name="times">How often at once.</param>
    public void Changed(object? by = null, int times = 1)
    {
        if (Current.Scheduler is { OnlyLooks: true })
            return;
        Changes++;
        Current.Scheduler?.Released(by ?? resource, times);
        Current.Controlled?.GiveWay();
    }

    /// <summary>Takes the lock away from a thread whose run is over; gives how often it had taken it.</summary>
    public int Forget()
    {
        var depth = _depth;
        (Thread, _depth) = (null, 0);
        return depth;
    }
}
