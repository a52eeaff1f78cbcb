namespace ConcurrencyLab;

/// <summary>定員 1 の <see cref="SemaphoreSlim"/> の Wait と Release のあいだで 1 を足すカウンター。</summary>
public sealed class SemaphoreCounter : ICounter, IDisposable
{
    private readonly SemaphoreSlim _gate = new(initialCount: 1, maxCount: 1);
    private int _value;

    /// <inheritdoc />
    public int Value => Volatile.Read(ref _value);

    /// <inheritdoc />
    public void Increment()
    {
        _gate.Wait();
        try
        {
            _value++;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Reset()
    {
        _gate.Wait();
        _value = 0;
        _gate.Release();
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();
}
