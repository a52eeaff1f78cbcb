using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>A request and its repetition, while the first is still in work: in every order, also at two servers.</summary>
internal static class PaymentsTogether
{
    private const int MostPatience = 100;

    public static CheckResult? Judge(Pay payAsync, CodeReading code) =>
        ServerOrder.FindFailure(areAlike: true, order => Run(payAsync, code, order, isOther: false))
            ?? Impatient(payAsync, code)
            ?? ServerOrder.FindFailure(areAlike: false, order => Run(payAsync, code, order, isOther: true));

    private static (IReadOnlyList<int> Operations, CheckResult? Found) Run(Pay payAsync, CodeReading code, ServerOrder order, bool isOther)
    {
        var story = isOther ? "同じキーの依頼が、2 台のサーバーに届きました" : "はじめの依頼を処理しているあいだに、同じキーのやり直しが届きました";
        using var run = new PaymentRun(payAsync);
        run.AskTwice(run.First, isOther);
        var found = run.Servers.Go(order) ?? PaymentHints.Judge(run, code, story);
        var operations = run.Servers.Operations;
        return (operations, found ?? PaymentHints.Afterwards(run, code, story));
    }

    /// <summary>The payment takes longer than anybody wants to wait.</summary>
    private static CheckResult? Impatient(Pay payAsync, CodeReading code)
    {
        using var run = new PaymentRun(payAsync);
        run.AskTwice(run.First, isOther: false);
        // Up to the payment, which is asked for and does not happen yet.
        var broken = run.Servers.Advance(0, PaymentRun.OperationsBeforePayment(payAsync));
        for (var round = 0; broken is null && round < MostPatience && !run.Calls[1].IsCompleted; round++)
            broken = run.Servers.Advance(1) ?? run.Servers.PassTime();
        if (broken is not null)
            return broken;
        const string Story = "はじめの支払いに時間がかかっているあいだに、やり直しが届き、待ち続けました";
        if (run.Charges.Count > 0)
            return new CheckResult.Failed($"{Story}。待ちきれずに、やり直しが支払いました。はじめの支払いも、この後で終わります。", PaymentHints.PaidMeanwhile(run, code), run.Servers.Lanes);
        return run.Calls[1].Answer is null ? null
            : new CheckResult.Failed($"{Story}。支払いはまだ終わっていないのに、{run.Calls[1].Answer} と返事をしました。", new("answered-without-payment"), run.Servers.Lanes);
    }
}
