using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>One request after the other: what works without anybody between.</summary>
internal static class PaymentAlone
{
    public static readonly PaymentRequest First = new("order-1", 500);

    public static readonly PaymentRequest Second = new("order-2", 300);

    public static CheckResult? Judge(Pay payAsync, CodeReading code) => Once(payAsync, code, isAgain: false) ?? Once(payAsync, code, isAgain: true);

    /// <summary>The second time with a store in which nothing is: all that the server knows of it, it knows by itself.</summary>
    private static CheckResult? Once(Pay payAsync, CodeReading code, bool isAgain)
    {
        using var run = new PaymentRun(payAsync);
        var call = run.Ask("はじめ", First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        if (call.Failure is { } failure)
            return Thrown.By(failure);
        if (run.Charges.Count == 0 && isAgain)
            return new CheckResult.Failed($"保存先を新しくしてから {First.Key} の依頼を送ると、支払いませんでした。記録のある保存先ではなく、自分のメモリを見ています。", new("own-memory"), run.Servers.Lanes);
        if (run.Charges.Count == 0 && call.IsCompleted)
            return new CheckResult.Failed("依頼が 1 件届きました。けれども、chargeAsync が呼ばれないまま、返事をしました。", new("not-paid"), run.Servers.Lanes);
        if (PaymentHints.Judge(run, code, "依頼が 1 件届きました") is { } wrong)
            return wrong;
        if (run.Charges[0].Amount != First.Amount)
            return new CheckResult.Failed($"{First.Amount} 円の依頼に、{run.Charges[0].Amount} 円を支払いました。", new("not-paid"));
        if (run.Table.Find(First.Key) is null && !run.Table.IsEmpty)
            return new CheckResult.Failed($"{First.Key} の依頼が終わったとき、保存先には「{run.Table.Text}」とありました。", new("another-key"), run.Servers.Lanes);
        return Repeated(run, code) ?? Other(run);
    }

    private static CheckResult? Repeated(PaymentRun run, CodeReading code)
    {
        const string Story = "返事をした後で、同じキーの依頼がもう一度届きました";
        var later = run.Ask("やり直し", First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        return run.Charges.Count > 1
            ? new CheckResult.Failed($"{Story}。支払いは 1 回のはずですが、{run.Charges.Count} 回になりました。", new("result-not-kept"), run.Servers.Lanes)
            : later.Failure is { } failure ? new CheckResult.Failed($"{Story}。返事は、領収番号ではなく {failure.GetType().Name} でした。", new("another-answer"), run.Servers.Lanes)
            : later.IsCompleted && later.Answer != run.Charges[0].Receipt ? new CheckResult.Failed($"{Story}。返事は {later.Answer} でした。はじめの返事は {run.Charges[0].Receipt} です。", new("another-answer"), run.Servers.Lanes)
            : PaymentHints.Judge(run, code, Story);
    }

    private static CheckResult.Failed? Other(PaymentRun run)
    {
        var other = run.Ask("別のキー", Second);
        _ = run.Servers.Finish();
        return run.Charges.Count == 2 && other.Answer == run.Charges[1].Receipt && run.Charges[1].Amount == Second.Amount
            ? null
            : new CheckResult.Failed($"キーの違う {Second.Key} の依頼が届きました。支払って、その領収番号を返すはずです。", new("other-key"), run.Servers.Lanes);
    }
}
