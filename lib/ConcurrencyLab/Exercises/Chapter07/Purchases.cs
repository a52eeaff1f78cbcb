namespace ConcurrencyLab;

/// <summary>How a payment ends.</summary>
internal enum PaymentEnd
{
    Paid,
    Refused,
    Throws,
}

/// <summary>A run of threads that each buy one ticket. Others come in between in the middle of a payment.</summary>
internal sealed class Purchases
{
    private static readonly string[] s_shows = ["昼の部", "夜の部"];

    private readonly Lock _gate = new();
    private int _inPayment;
    private int _attempts;
    private int _paid;

    /// <param name="buy">The learner's method.</param>
    /// <param name="left">How many tickets there are.</param>
    /// <param name="order">In which order the threads go on.</param>
    /// <param name="meetInPayment">Whether whoever pays waits for all others that can get there, and nobody stops at the stock.</param>
    /// <param name="payments">How the payment of each thread ends.</param>
    /// <param name="isApart">Whether every other thread buys for another show, which has one ticket more.</param>
    /// <param name="follow">Follows what orders the threads; null when nobody asks.</param>
    public Purchases(Func<TicketStock, Func<bool>, bool> buy, int left, TurnOrder order, bool meetInPayment, PaymentEnd[] payments, bool isApart = false, IThreadOrder? follow = null)
    {
        Scheduler = new ControlledScheduler(() => Stocks is [var only] ? $"残り {only.Value} 枚" : string.Join("、", Stocks!.Select(stock => stock.Text)), order) { Order = follow };
        Stocks = [.. (isApart ? s_shows : ["在庫"]).Select((name, more) => new TicketStock(name, left + more, meetInPayment ? null : Scheduler))];
        Bought = new bool[payments.Length];
        for (var i = 0; i < payments.Length; i++)
        {
            var (index, payment, stock) = (i, payments[i], Stocks[i % Stocks.Count]);
            Scheduler.Add(() =>
            {
                try
                {
                    Bought[index] = buy(stock, () => Pay(payment, meetInPayment));
                    Scheduler.Note(Bought[index] ? "買えた" : "買えなかった");
                }
                catch (Exception e) when (e.GetBaseException() is PaymentException)
                {
                    HasPassedOn = true;
                    Scheduler.Note("例外が呼び出し元に届いた");
                }
            });
        }

        End = Scheduler.Run();
    }

    public ControlledScheduler Scheduler { get; }

    public RunEnd End { get; }

    /// <summary>The tickets of each show.</summary>
    public IReadOnlyList<TicketStock> Stocks { get; }

    public TicketStock Stock => Stocks[0];

    /// <summary>What each call returned.</summary>
    public bool[] Bought { get; }

    public int BoughtCount => Bought.Count(bought => bought);

    /// <summary>How many payments were begun.</summary>
    public int Attempts => _attempts;

    /// <summary>How many payments succeeded.</summary>
    public int Paid => _paid;

    /// <summary>How many threads were in their payment at the same moment, at most.</summary>
    public int MostInPayment { get; private set; }

    /// <summary>Whether the exception of a payment reached the caller.</summary>
    public bool HasPassedOn { get; private set; }

    /// <summary>Whether a payment was made on a thread other than the buyer's.</summary>
    public bool IsPaidElsewhere { get; private set; }

    /// <summary>Whether somebody paid before they had taken a ticket.</summary>
    public bool HasPaidFirst { get; private set; }

    private bool Pay(PaymentEnd end, bool waits)
    {
        HasPaidFirst |= !Scheduler.Guards.HasWritten(SalesHints.IsOfStock);
        IsPaidElsewhere |= !Scheduler.IsMine;
        Interlocked.Increment(ref _attempts);
        Scheduler.Note("支払いを始めた");
        Count(1);
        try
        {
            if (waits)
                Scheduler.AwaitStandstill();
            else
                Scheduler.SchedulingPoint();
        }
        finally
        {
            Count(-1);
        }

        Scheduler.Note(end switch { PaymentEnd.Paid => "支払った", PaymentEnd.Refused => "支払いを断られた", _ => "支払いが例外を投げた" });
        if (end == PaymentEnd.Throws)
            throw new PaymentException();
        if (end == PaymentEnd.Paid)
            Interlocked.Increment(ref _paid);
        return end == PaymentEnd.Paid;
    }

    private void Count(int change)
    {
        lock (_gate)
        {
            _inPayment += change;
            MostInPayment = Math.Max(MostInPayment, _inPayment);
        }
    }

    private sealed class PaymentException() : Exception("支払いサービスにつながりません。");
}
