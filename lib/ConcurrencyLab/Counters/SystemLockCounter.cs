namespace ConcurrencyLab;

/// <summary>Adds one inside a <c>lock</c> on a <see cref="Lock"/>, the type made for nothing else.</summary>
public sealed class SystemLockCounter : ICounter
{
    private readonly Lock _gate = new();
    private int _value;

    /// <inheritdoc />
    public int Value
    {
        get
        {
            lock (_gate)
                return _value;
        }
    }

    /// <inheritdoc />
    public void Increment()
    {
        lock (_gate)
            _value++;
    }

    /// <inheritdoc />
    public void Reset()
    {
        lock (_gate)
            _value = 0;
    }
}
