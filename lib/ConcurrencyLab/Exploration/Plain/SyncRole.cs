namespace ConcurrencyLab;

/// <summary>What is done to a lock, an event, a thread.</summary>
internal enum SyncRole : byte
{
    /// <summary>It is no such thing, or is only tried.</summary>
    None,

    /// <summary>It is waited for.</summary>
    Acquire,

    /// <summary>Whoever waits can go on, and could not before.</summary>
    Release,

    /// <summary>Whoever waits can go on, and perhaps could before.</summary>
    Signal,
}
