namespace ConcurrencyLab;

/// <summary>ただの <c>++</c> で 1 を足すカウンター。読み取り、加算、書き込みのあいだに、ほかのスレッドが割り込めます。</summary>
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
