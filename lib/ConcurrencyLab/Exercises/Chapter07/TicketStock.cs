namespace ConcurrencyLab;

/// <summary>公演の、まだ売れていないチケット。自分のロックを持ちます。</summary>
public sealed class TicketStock
{
    private readonly WatchedValue _left;

    /// <summary>公演の在庫を作ります。</summary>
    /// <param name="left">チケットの枚数。</param>
    public TicketStock(int left)
        : this("在庫", left, null)
    {
    }

    internal TicketStock(string name, int left, ControlledScheduler? scheduler) => _left = new(name, "残り", left, scheduler);

    /// <summary>この在庫を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _left.Gate();

    /// <summary>残りの枚数。<c>stock.Left -= 1</c> は、読んでから書きます。</summary>
    public int Left
    {
        get => _left.Read();
        set => _left.Write(value);
    }

    internal string Name => _left.Owner;

    internal int Value => _left.Value;

    internal string Text => $"{_left.Owner}は残り {Value}";
}
