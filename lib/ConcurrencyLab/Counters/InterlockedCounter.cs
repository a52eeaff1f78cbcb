namespace ConcurrencyLab;

/// <summary>Adds one with <see cref="Interlocked.Increment(ref int)"/>: one operation that no other thread can come into.</summary>
public sealed class InterlockedCounter : ICounter
{
    private int _value;

    /// <inheritdoc />
    public int Value => Volatile.Read(ref _value);

    /// <inheritdoc />
    public void Increment() => Interlocked.Increment(ref _value);

    /// <inheritdoc />
    public void Reset() => Interlocked.Exchange(ref _value, 0);
}
