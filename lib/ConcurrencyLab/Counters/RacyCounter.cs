namespace ConcurrencyLab;

/// <summary>Adds one with a plain <c>++</c>: read, add, write, with nothing to keep other threads from coming between.</summary>
public sealed class RacyCounter : ICounter
{
    private int _value;

    /// <inheritdoc />
    public int Value => _value;

    /// <inheritdoc />
    public void Increment() => _value++;

    /// <inheritdoc />
    public void Reset() => _value = 0;
}
