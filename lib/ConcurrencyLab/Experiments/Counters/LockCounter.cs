namespace ConcurrencyLab;

/// <summary><c>lock</c> の中で 1 を足すカウンター。</summary>
public sealed class LockCounter : ICounter
{
    // An object rather than a System.Threading.Lock, which is measured beside it as a kind of its own.
    private readonly object _gate = new();
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
