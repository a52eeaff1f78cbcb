namespace ConcurrencyLab;

/// <summary><see cref="Mutex"/> を持っているあいだに 1 を足すカウンター。Mutex は OS のもので、プロセスのあいだでも共有できます。</summary>
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
