namespace ConcurrencyLab;

/// <summary>
/// A number with a lock of its own. Reading, writing and going for the lock are separate operations, and a check lets
/// other threads come in between; without a scheduler it is a plain variable.
/// </summary>
internal sealed class WatchedValue(string owner, string what, int value, ControlledScheduler? scheduler)
{
    private readonly object _gate = new();

    public string Owner => owner;

    /// <summary>The number, without letting anybody come in between.</summary>
    public int Value { get; private set; } = value;

    public object Gate()
    {
        scheduler?.Note($"{owner}のロックへ");
        scheduler?.SchedulingPoint();
        return _gate;
    }

    public int Read()
    {
        var value = Value;
        scheduler?.Note($"{owner}の{what} {value} を読んだ");
        scheduler?.SchedulingPoint();
        return value;
    }

    public void Write(int value)
    {
        scheduler?.SchedulingPoint();
        Value = value;
        scheduler?.Note($"{owner}の{what}に {value} を書いた");
    }
}
