using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>Requests with different keys, at the same time: neither waits for the other, nor gets its receipt.</summary>
internal static class PaymentsApart
{
    private const int MostLead = 10;

    public static CheckResult? Judge(Pay payAsync, CodeReading code) =>
        Enumerable.Range(0, MostLead).Select(lead => Judge(payAsync, code, lead)).FirstOrDefault(wrong => wrong is not null);

    private static CheckResult? Judge(Pay payAsync, CodeReading code, int lead)
    {
        using var run = new PaymentRun(payAsync);
        var first = run.Ask(run.First.Key, run.First);
        var second = run.Ask(run.Second.Key, run.Second);
        var story = $"{first.Name} の処理が途中のときに、{second.Name} の依頼が届きました";
        if ((run.Servers.Advance(0, lead) ?? run.Servers.Advance(1)) is { } broken)
            return broken;
        if (!second.IsCompleted)
            return new CheckResult.Failed($"{story}。キーが違うのに、はじめの処理が終わるまで待たされました。", new("keys-in-turns"), run.Servers.Lanes);
        if (run.Servers.Finish() is { } kept)
            return kept;
        var hint = code.Has("assignment to a shared variable") ? new Hint("shared-variable") : new("other-key");
        if (run.Charges.FirstOrDefault(charge => charge.Amount != charge.Call.Request.Amount) is { } wrong)
            return new CheckResult.Failed($"{story}。{wrong.Call.Name} は {wrong.Call.Request.Amount} 円の依頼ですが、{wrong.Amount} 円を支払いました。", hint, run.Servers.Lanes);
        return HasReceipt(run, first) && HasReceipt(run, second) && run.Charges.Count == 2
            ? null
            : new CheckResult.Failed($"{story}。返事は、{first.Name} が {first.Answer}、{second.Name} が {second.Answer} でした。保存先には「{run.Table.Text}」とあります。", hint, run.Servers.Lanes);
    }

    private static bool HasReceipt(PaymentRun run, PaymentCall call) =>
        run.Charges.FirstOrDefault(charge => charge.Call == call)?.Receipt == call.Answer && run.Table.Find(call.Request.Key) == call.Answer;
}
