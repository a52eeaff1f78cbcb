namespace ConcurrencyLab;

/// <summary>What a controlled thread waits for.</summary>
/// <param name="isOver">Whether there is nothing to wait for any more.</param>
internal sealed class Wait(Func<bool> isOver)
{
    /// <summary>The lock, event or task.</summary>
    public object? For { get; init; }

    /// <summary>The thread that has to do something first, where that is known.</summary>
    public Func<ControlledThread?>? Owner { get; init; }

    /// <summary>For how long at most, in virtual milliseconds; null without a limit.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether it is over only when nobody else can go on.</summary>
    public bool IsForStandstill { get; init; }

    /// <summary>Whether a thread is free, and waits for work.</summary>
    public bool IsForWork { get; init; }

    /// <summary>Whether only somebody who calls Pulse ends it.</summary>
    public bool IsForPulse { get; init; }

    /// <summary>Whether something that is not controlled may end it.</summary>
    public bool IsForUncontrolled { get; init; }

    /// <summary>Whether only trying tells that there is nothing to wait for any more, unless it is noted.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Whether it is time to try, as code that is not controlled may have ended it.</summary>
    public bool HasToTry { get; set; }

    /// <summary>Whether it is a lock or an event, and not a thread or task of one's own.</summary>
    public bool IsForOthers => !IsForStandstill && !IsForWork && For is not (Thread or Task);

    /// <summary>Whether the limit has come.</summary>
    public bool HasExpired { get; set; }

    public bool IsOver => HasExpired || HasToTry || (!IsForStandstill && isOver());
}
