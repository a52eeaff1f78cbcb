namespace ConcurrencyLab;

/// <summary>ロック専用の型 <see cref="Lock"/> を使い、<c>lock</c> の中で 1 を足すカウンター。</summary>
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
