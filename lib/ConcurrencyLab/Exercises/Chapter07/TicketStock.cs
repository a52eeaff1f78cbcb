namespace ConcurrencyLab;

/// <summary>The tickets of a show that are not sold yet, with a lock of their own.</summary>
public sealed class TicketStock
{
    private readonly WatchedValue _left;

    /// <summary>Creates the stock of a show.</summary>
    /// <param name="left">How many tickets there are.</param>
    public TicketStock(int left)
        : this("在庫", left, null)
    {
    }

    internal TicketStock(string name, int left, Crew? crew) => _left = new(name, "残り", left, crew);

    /// <summary>The object on which to lock while working with this stock.</summary>
    public object Gate => _left.Gate();

    /// <summary>How many tickets are left. <c>stock.Left -= 1</c> reads and then writes.</summary>
    public int Left
    {
        get => _left.Read();
        set => _left.Write(value);
    }

    internal int Value => _left.Value;

    internal string Text => $"{_left.Owner}は残り {Value}";
}
