using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>The first payment fails: whoever asked gets to know, and whoever repeats the request can pay.</summary>
internal static class PaymentFailure
{
    private const int MostLead = 10;
    private const string Story = "はじめの支払いが失敗しました";

    public static CheckResult? Judge(Pay payAsync, CodeReading code) =>
        Told(payAsync)
            ?? Repeated(payAsync, code, isOther: false)
            ?? Repeated(payAsync, code, isOther: true)
            ?? ServerOrder.FindFailure(areAlike: true, order => Together(payAsync, code, order, isOther: false))
            ?? ServerOrder.FindFailure(areAlike: false, order => Together(payAsync, code, order, isOther: true))
            ?? Crowd(payAsync, code);

    private static CheckResult? Told(Pay payAsync)
    {
        using var run = new PaymentRun(payAsync, failures: 1);
        var call = run.Ask("はじめ", run.First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        if (run.Attempts > 1)
            return new CheckResult.Failed($"{Story}。すると、PayAsync の中でもう一度支払おうとしました。", new("failure-swallowed"), run.Servers.Lanes);
        return !call.IsCompleted ? new CheckResult.TimedOut($"{Story}。すると、呼び出しが終わりません。", new("mark-left"), run.Servers.Lanes)
            : call.Failure is null ? new CheckResult.Failed($"{Story}。けれども、例外は届かず、{call.Answer} が返りました。", new("failure-swallowed"), run.Servers.Lanes)
            : call.Failure.GetBaseException() is not ServiceFailedException ? new CheckResult.Failed($"{Story}。けれども、届いたのは chargeAsync の例外ではなく、{call.Failure.GetType().Name} でした。", new("failure-swallowed"), run.Servers.Lanes)
            : null;
    }

    private static CheckResult? Repeated(Pay payAsync, CodeReading code, bool isOther)
    {
        var story = $"{Story}。その後で、同じキーのやり直しが{(isOther ? "、もう 1 台のサーバーに" : "")}届きました";
        using var run = new PaymentRun(payAsync, failures: 1);
        run.Ask("はじめ", run.First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        var later = isOther ? run.AskOther("やり直し（もう 1 台）", run.First) : run.Ask("やり直し", run.First);
        if ((run.Servers.Finish() ?? PaymentHints.Judge(run, code, story, mayFail: true)) is { } wrong)
            return wrong;
        return later.Failure is null ? null : new CheckResult.Failed($"{story}。支払えるはずですが、返事は {later.Failure.GetType().Name} でした。", new("mark-left"), run.Servers.Lanes);
    }

    private static (IReadOnlyList<int> Operations, CheckResult? Found) Together(Pay payAsync, CodeReading code, ServerOrder order, bool isOther)
    {
        var story = $"同じキーの依頼が{(isOther ? "、2 台のサーバーに" : " 2 つ")}届き、先に行われた支払いが失敗しました";
        using var run = new PaymentRun(payAsync, failures: 1);
        run.AskTwice(run.First, isOther);
        var found = run.Servers.Go(order) ?? PaymentHints.Judge(run, code, story, mayFail: true);
        var operations = run.Servers.Operations;
        return (operations, found ?? PaymentHints.Afterwards(run, code, story, mayFail: true));
    }

    /// <summary>
    /// Who waited for a payment that failed goes on late: another server has begun to pay by then. Its mark must stay, and
    /// must be seen.
    /// </summary>
    private static CheckResult? Crowd(Pay payAsync, CodeReading code)
    {
        for (var lead = 0; lead < MostLead; lead++)
        {
            using var run = new PaymentRun(payAsync, failures: 1);
            run.AskTwice(run.First, isOther: false);
            var found = run.Servers.Advance(0, PaymentRun.OperationsBeforePayment(payAsync)) ?? run.Servers.Advance(1, 1) ?? run.Servers.Advance(0) ?? run.Servers.Advance(1, lead);
            if (found is null && run.Calls[1].IsCompleted)
                return null;
            run.AskOther("別のやり直し（もう 1 台）", run.First);
            run.AskOther("最後のやり直し（もう 1 台）", run.First);
            found ??= run.Servers.Advance(2, 1) ?? run.Servers.Advance(1) ?? run.Servers.Advance(3) ?? run.Servers.Finish()
                ?? PaymentHints.Judge(run, code, "はじめの支払いが失敗した後、待っていたやり直しより先に、別のやり直しが支払い始めました", mayFail: true);
            if (found is not null)
                return found;
        }

        return null;
    }
}
