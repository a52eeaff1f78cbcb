namespace ConcurrencyLab;

/// <summary><see cref="Interlocked.Increment(ref int)"/> で 1 を足すカウンター。ほかのスレッドが割り込めない、1 つの操作です。</summary>
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
