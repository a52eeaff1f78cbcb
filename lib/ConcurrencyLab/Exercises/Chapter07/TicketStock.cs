namespace ConcurrencyLab;

/// <summary>公演の、まだ売れていないチケット。自分のロックを持ちます。</summary>
public sealed class TicketStock
{
    private readonly ObservedGate _gate;
    private readonly ObservedValue<int> _left;

    /// <summary>公演の在庫を作ります。</summary>
    /// <param name="left">チケットの枚数。</param>
    public TicketStock(int left)
        : this("在庫", left, null)
    {
    }

    internal TicketStock(string name, int left, ControlledScheduler? scheduler) => (Name, _gate, _left) = (name, new(name, scheduler), new(left, scheduler));

    /// <summary>この在庫を扱うあいだロックするオブジェクト。</summary>
    public object Gate => _gate.Approach();

    /// <summary>残りの枚数。<c>stock.Left -= 1</c> は、読んでから書きます。</summary>
    public int Left
    {
        [ObservedAccess(AccessKind.Read)]
        get => _left.Read(left => $"{Name}の残り {left} を読んだ");
        [ObservedAccess(AccessKind.Write)]
        set => _left.Write(value, left => $"{Name}の残りに {left} を書いた");
    }

    internal string Name { get; }

    internal int Value => _left.Value;

    internal string Text => $"{Name}は残り {Value}";
}
