namespace ConcurrencyLab;

/// <summary>
/// A number that all threads share, read and written in two separate operations. Between any two operations a check lets
/// other threads come in; on its own it is a plain variable.
/// </summary>
public sealed class SharedNumber
{
    private readonly Crew? _crew;
    private int _value;

    /// <summary>Creates the number 0.</summary>
    public SharedNumber()
    {
    }

    internal SharedNumber(Turns turns)
        : this(new TurnOrder(turns, 1))
    {
    }

    internal SharedNumber(TurnOrder order) => _crew = new Crew(() => $"{_value}", order.Turns, order.Lead);

    internal Crew Crew => _crew!;

    internal int Value => _value;

    /// <summary>Reads the number.</summary>
    public int Read()
    {
        var value = _value;
        _crew?.Note($"{value} を読んだ");
        _crew?.Point();
        return value;
    }

    /// <summary>Writes the number.</summary>
    /// <param name="value">The new value.</param>
    public void Write(int value)
    {
        _crew?.Point();
        _value = value;
        _crew?.Note($"{value} を書いた");
    }
}
