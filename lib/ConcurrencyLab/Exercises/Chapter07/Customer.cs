namespace ConcurrencyLab;

/// <summary>Somebody who books tickets, with a lock of their own.</summary>
public sealed class Customer
{
    private readonly WatchedValue _tickets;

    /// <summary>Creates a customer.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="tickets">How many tickets they have.</param>
    public Customer(string name, int tickets)
        : this(Argument.NotNull(name), tickets, null)
    {
    }

    internal Customer(string name, int tickets, Crew? crew) => _tickets = new(name, "枚数", tickets, crew);

    /// <summary>The object on which to lock while working with this customer.</summary>
    public object Gate => _tickets.Gate();

    /// <summary>How many tickets they have. <c>customer.Tickets += 1</c> reads and then writes.</summary>
    public int Tickets
    {
        get => _tickets.Read();
        set => _tickets.Write(value);
    }

    internal int Value => _tickets.Value;

    internal string Text => $"{_tickets.Owner}は {Value} 枚";
}
