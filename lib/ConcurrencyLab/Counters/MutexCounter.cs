namespace ConcurrencyLab;

/// <summary>Adds one while it owns a <see cref="Mutex"/>, which belongs to the operating system and could be shared by processes.</summary>
public sealed class MutexCounter : ICounter, IDisposable
{
    private readonly Mutex _gate = new();
    private int _value;

    /// <inheritdoc />
    public int Value => Volatile.Read(ref _value);

    /// <inheritdoc />
    public void Increment()
    {
        _gate.WaitOne();
        try
        {
            _value++;
        }
        finally
        {
            _gate.ReleaseMutex();
        }
    }

    /// <inheritdoc />
    public void Reset()
    {
        _gate.WaitOne();
        _value = 0;
        _gate.ReleaseMutex();
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();
}
