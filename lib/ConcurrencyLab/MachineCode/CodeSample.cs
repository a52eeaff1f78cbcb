namespace ConcurrencyLab;

/// <summary>Pieces of code whose machine code can be looked at.</summary>
public enum CodeSample
{
    /// <summary><c>count++;</c></summary>
    Increment,

    /// <summary><c>count++;</c> where the field is volatile.</summary>
    VolatileIncrement,

    /// <summary><c>Interlocked.Increment(ref count);</c></summary>
    InterlockedIncrement,

    /// <summary><c>return Interlocked.Increment(ref count);</c></summary>
    InterlockedIncrementUsed,

    /// <summary><c>while (!stop) { }</c></summary>
    FlagLoop,

    /// <summary><c>while (!stop) { }</c> where the field is volatile.</summary>
    VolatileFlagLoop,
}
