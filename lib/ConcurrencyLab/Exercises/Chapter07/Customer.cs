namespace ConcurrencyLab;

/// <summary>Somebody who books tickets, with a lock of their own.</summary>
public sealed class Customer
{
    private readonly string _name;
    private readonly Crew? _crew;
    private readonly object _gate = new();

    /// <summary>Creates a customer without tickets.</summary>
    /// <param name="name">Their name.</param>
    public Customer(string name)
        : this(name, null)
    {
    }

    internal Customer(string name, Crew? crew) => (_name, _crew, Tickets) = (name, crew, new TicketBook(name, crew));

    /// <summary>The object on which to lock while working with this customer.</summary>
    public object Gate
    {
        get
        {
            _crew?.Note($"{_name}のロックへ");
            _crew?.Point();
            return _gate;
        }
    }

    /// <summary>How many tickets they hold of each show, as in <c>customer.Tickets[stock]</c>.</summary>
    public TicketBook Tickets { get; }

    internal string Text(IEnumerable<TicketStock> shows) => $"{_name}は{string.Join("、", shows.Select(show => $"{show.Name} {Tickets.Of(show)} 枚"))}";
}
