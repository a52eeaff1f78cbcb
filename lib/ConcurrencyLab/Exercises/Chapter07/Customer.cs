namespace ConcurrencyLab;

/// <summary>チケットを予約する客。自分のロックを持ちます。</summary>
public sealed class Customer
{
    private readonly string _name;
    private readonly ObservedGate _gate;

    /// <summary>券を持たない客を作ります。</summary>
    /// <param name="name">名前。</param>
    public Customer(string name)
        : this(Argument.NotNull(name), null)
    {
    }

    internal Customer(string name, ControlledScheduler? scheduler) => (_name, _gate, Tickets) = (name, new(name, scheduler), new TicketBook(name, scheduler));

    /// <summary>この客を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _gate.Approach();

    /// <summary>公演ごとの券の枚数。<c>customer.Tickets[stock]</c> のように使います。</summary>
    public TicketBook Tickets { get; }

    internal string Text(IEnumerable<TicketStock> shows) => $"{_name}は{string.Join("、", shows.Select(show => $"{show.Name} {Tickets.Of(show)} 枚"))}";
}
