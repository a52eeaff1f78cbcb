namespace ConcurrencyLab;

/// <summary>
/// A number with a lock of its own. Reading, writing and going for the lock are separate operations, and a check lets
/// other threads come in between; without a crew it is a plain variable.
/// </summary>
internal sealed class WatchedValue(string owner, string what, int value, Crew? crew)
{
    private readonly object _gate = new();

    public string Owner => owner;

    /// <summary>The number, without letting anybody come in between.</summary>
    public int Value { get; private set; } = value;

    public object Gate()
    {
        crew?.Note($"{owner}のロックへ");
        crew?.Point();
        return _gate;
    }

    public int Read()
    {
        var value = Value;
        crew?.Note($"{owner}の{what} {value} を読んだ");
        crew?.Point();
        return value;
    }

    public void Write(int value)
    {
        crew?.Point();
        Value = value;
        crew?.Note($"{owner}の{what}に {value} を書いた");
    }
}
