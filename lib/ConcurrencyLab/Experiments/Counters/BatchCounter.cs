namespace ConcurrencyLab;

/// <summary>Takes what a thread has counted by itself, all at once.</summary>
internal sealed class BatchCounter : ICounter
{
    private int _value;

    public int Value => Volatile.Read(ref _value);

    public void Increment() => Add(1);

    public void Add(int count) => Interlocked.Add(ref _value, count);

    public void Reset() => Interlocked.Exchange(ref _value, 0);
}
