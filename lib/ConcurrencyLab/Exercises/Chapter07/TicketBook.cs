using System.Collections.Immutable;

namespace ConcurrencyLab;

/// <summary>客が持つ、公演ごとの券の枚数。Dictionary と同じく全体で 1 つのもので、同時に変えると、違う公演でも失われます。</summary>
public sealed class TicketBook
{
    private readonly string _owner;
    private readonly ObservedValue<ImmutableDictionary<TicketStock, int>> _counts;

    internal TicketBook(string owner, ControlledScheduler? scheduler) => (_owner, _counts) = (owner, new(ImmutableDictionary<TicketStock, int>.Empty, scheduler));

    /// <summary>その公演の券の枚数。<c>customer.Tickets[stock] += 1</c> は、読んでから書きます。</summary>
    /// <param name="stock">公演。</param>
    public int this[TicketStock stock]
    {
        [ObservedAccess(AccessKind.Read)]
        get
        {
            Argument.NotNull(stock);
            return _counts.Read(counts => $"{_owner}の{stock.Name}の券 {counts.GetValueOrDefault(stock)} 枚を読んだ").GetValueOrDefault(stock);
        }
        [ObservedAccess(AccessKind.Write)]
        set
        {
            Argument.NotNull(stock);
            // Whoever is stopped here goes on with the book as it was.
            var counts = _counts.Read(_ => $"{_owner}の券の一覧を書き換え始めた");
            _counts.Write(counts.SetItem(stock, value), _ => $"{_owner}の{stock.Name}の券に {value} 枚を書いた");
        }
    }

    /// <summary>The number, without letting anybody come in between.</summary>
    internal int Of(TicketStock stock) => _counts.Value.GetValueOrDefault(stock);
}
