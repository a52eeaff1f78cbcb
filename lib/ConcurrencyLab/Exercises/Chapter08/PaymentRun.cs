using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>Payments that were made for one run, and the servers that made them.</summary>
internal sealed class PaymentRun : IDisposable
{
    private const int FirstReceipt = 101;

    private static int s_orders;

    private readonly Pay _payAsync;
    private readonly PaymentTable _table = new();
    private readonly List<PaymentCall> _calls = [];
    private readonly List<Charge> _charges = [];
    private int _failures;

    /// <param name="payAsync">The learner's method.</param>
    /// <param name="failures">How many payments fail, before others are made.</param>
    public PaymentRun(Pay payAsync, int failures = 0)
    {
        (_payAsync, _failures) = (payAsync, failures);
        Servers = new ServerRun(payAsync, () => $"{_table.Text}、支払い {_charges.Count} 回");
    }

    public ServerRun Servers { get; }

    /// <summary>A request. No other run has its key: a server may remember the receipts that it gave.</summary>
    public PaymentRequest First { get; } = NewRequest(500);

    /// <summary>A request with another key.</summary>
    public PaymentRequest Second { get; } = NewRequest(300);

    public IReadOnlyList<PaymentCall> Calls => _calls;

    /// <summary>The payments that were made.</summary>
    public IReadOnlyList<Charge> Charges => _charges;

    /// <summary>How often a payment was asked for.</summary>
    public int Attempts { get; private set; }

    // How many operations had happened when the first payment was made or refused.
    private int BeforeFirst { get; set; } = -1;

    /// <summary>After how many operations a request that comes alone is paid.</summary>
    public static int OperationsBeforePayment(Pay payAsync)
    {
        using var run = new PaymentRun(payAsync);
        run.Ask("はじめ", run.First);
        _ = run.Servers.Finish();
        return Math.Max(run.BeforeFirst, 0);
    }

    public PaymentTable Table => _table;

    /// <summary>Sends a request to the server that has the learner's method.</summary>
    public PaymentCall Ask(string name, PaymentRequest request) => Start(name, request, _payAsync, isOther: false);

    /// <summary>Sends it to the other server.</summary>
    public PaymentCall AskOther(string name, PaymentRequest request) => Start(name, request, OtherServer.PayAsync, isOther: true);

    /// <summary>Sends a request twice: to the learner's server, and there again or to the other one.</summary>
    public void AskTwice(PaymentRequest request, bool isOther)
    {
        Ask(isOther ? "あなたのサーバー" : "はじめ", request);
        if (isOther)
            AskOther("もう 1 台のサーバー", request);
        else
            Ask("やり直し", request);
    }

    public void Dispose() => Servers.Dispose();

    /// <summary>A request with a key that nobody has had.</summary>
    public static PaymentRequest NewRequest(int amount) => new($"order-{Interlocked.Increment(ref s_orders)}", amount);

    private PaymentCall Start(string name, PaymentRequest request, Pay payAsync, bool isOther)
    {
        PaymentStore? store = null;
        var call = Servers.Start(name, connection =>
        {
            store = new PaymentStore(_table, connection);
            var owner = _calls.First(payment => payment.Name == name);
            return payAsync(request, store, amount => connection.CallAsync(() => Make(owner, amount), receipt => receipt == 0 ? "支払いに失敗した" : $"{amount} 円を支払い、領収番号は {receipt}"));
        });
        _calls.Add(new PaymentCall(name, request, call, () => store?.HasBegun, isOther));
        return _calls[^1];
    }

    private int Make(PaymentCall call, int amount)
    {
        if (BeforeFirst < 0)
            BeforeFirst = Servers.Operations.Sum() - 1;
        Attempts++;
        if (_failures-- > 0)
            throw new ServiceFailedException("支払えませんでした。");
        _charges.Add(new Charge(call, amount, FirstReceipt + _charges.Count, call.HasBegun));
        return _charges[^1].Receipt;
    }
}
