using System.Collections.Immutable;

namespace ConcurrencyLab;

/// <summary>客が持つ、公演ごとの券の枚数。Dictionary と同じく全体で 1 つのもので、同時に変えると、違う公演でも失われます。</summary>
public sealed class TicketBook
{
    private readonly string _owner;
    private readonly ControlledScheduler? _scheduler;
    private ImmutableDictionary<TicketStock, int> _counts = ImmutableDictionary<TicketStock, int>.Empty;

    internal TicketBook(string owner, ControlledScheduler? scheduler) => (_owner, _scheduler) = (owner, scheduler);

    /// <summary>その公演の券の枚数。<c>customer.Tickets[stock] += 1</c> は、読んでから書きます。</summary>
    /// <param name="stock">公演。</param>
    public int this[TicketStock stock]
    {
        get
        {
            var count = Of(Argument.NotNull(stock));
            _scheduler?.Note($"{_owner}の{stock.Name}の券 {count} 枚を読んだ");
            _scheduler?.SchedulingPoint();
            return count;
        }
        set
        {
            Argument.NotNull(stock);
            // Whoever is stopped here goes on with the book as it was.
            var counts = _counts;
            _scheduler?.Note($"{_owner}の券の一覧を書き換え始めた");
            _scheduler?.SchedulingPoint();
            _counts = counts.SetItem(stock, value);
            _scheduler?.Note($"{_owner}の{stock.Name}の券に {value} 枚を書いた");
        }
    }

    /// <summary>The number, without letting anybody come in between.</summary>
    internal int Of(TicketStock stock) => _counts.GetValueOrDefault(stock);
}
