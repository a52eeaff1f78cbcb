namespace ConcurrencyLab;

/// <summary>Where the learner's asynchronous code stands when it cannot go on by itself.</summary>
internal enum PumpEnd
{
    /// <summary>All threads are given back, or at least the one that calls; what is left waits for the check, or for time.</summary>
    Settled,

    /// <summary>The thread that calls is kept inside the code.</summary>
    Blocked,

    /// <summary>The code took more turns than any answer needs, without anything having come.</summary>
    Spinning,
}
