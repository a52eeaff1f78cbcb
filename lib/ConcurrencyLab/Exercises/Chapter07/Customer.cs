namespace ConcurrencyLab;

/// <summary>チケットを予約する客。自分のロックを持ちます。</summary>
public sealed class Customer
{
    private readonly WatchedValue _tickets;

    /// <summary>客を作ります。</summary>
    /// <param name="name">名前。</param>
    /// <param name="tickets">持っているチケットの枚数。</param>
    public Customer(string name, int tickets)
        : this(Argument.NotNull(name), tickets, null)
    {
    }

    internal Customer(string name, int tickets, Crew? crew) => _tickets = new(name, "枚数", tickets, crew);

    /// <summary>この客を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _tickets.Gate();

    /// <summary>持っているチケットの枚数。<c>customer.Tickets += 1</c> は、読んでから書きます。</summary>
    public int Tickets
    {
        get => _tickets.Read();
        set => _tickets.Write(value);
    }

    internal int Value => _tickets.Value;

    internal string Text => $"{_tickets.Owner}は {Value} 枚";
}
