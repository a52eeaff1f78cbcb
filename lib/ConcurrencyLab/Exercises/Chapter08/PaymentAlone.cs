using Pay = System.Func<ConcurrencyLab.PaymentRequest, ConcurrencyLab.PaymentStore, System.Func<int, System.Threading.Tasks.Task<int>>, System.Threading.Tasks.Task<int>>;

namespace ConcurrencyLab;

/// <summary>One request after the other: what works without anybody between.</summary>
internal static class PaymentAlone
{
    public static CheckResult? Judge(Pay payAsync, CodeReading code)
    {
        using var run = new PaymentRun(payAsync);
        var call = run.Ask("はじめ", run.First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        if (call.Failure is { } failure)
            return Thrown.By(failure);
        if (run.Charges.Count == 0 && call.IsCompleted)
            return new CheckResult.Failed("依頼が 1 件届きました。けれども、chargeAsync が呼ばれないまま、返事をしました。", new("not-paid"), run.Servers.Lanes);
        if (PaymentHints.Judge(run, code, "依頼が 1 件届きました") is { } wrong)
            return wrong;
        if (run.Charges[0].Amount != run.First.Amount)
            return new CheckResult.Failed($"{run.First.Amount} 円の依頼に、{run.Charges[0].Amount} 円を支払いました。", new("not-paid"));
        if (run.Table.IsInWork(run.First.Key))
            return new CheckResult.Failed("依頼が 1 件届き、返事をしました。けれども、保存先の印が「処理中」のままです。", new("result-not-kept"), run.Servers.Lanes);
        if (run.Table.Find(run.First.Key) is null && !run.Table.IsEmpty)
            return new CheckResult.Failed($"{run.First.Key} の依頼が終わったとき、保存先には「{run.Table.Text}」とありました。", new("another-key"), run.Servers.Lanes);
        return Repeated(run, code) ?? Kept(run) ?? Other(run);
    }

    private static CheckResult? Repeated(PaymentRun run, CodeReading code)
    {
        const string Story = "返事をした後で、同じキーの依頼がもう一度届きました";
        var later = run.Ask("やり直し", run.First);
        if (run.Servers.Finish() is { } broken)
            return broken;
        return run.Charges.Count > 1
            ? new CheckResult.Failed($"{Story}。支払いは 1 回のはずですが、{run.Charges.Count} 回になりました。", new("result-not-kept"), run.Servers.Lanes)
            : later.Failure is { } failure ? new CheckResult.Failed($"{Story}。返事は、領収番号ではなく {failure.GetType().Name} でした。", new("another-answer"), run.Servers.Lanes)
            : later.IsCompleted && later.Answer != run.Charges[0].Receipt ? new CheckResult.Failed($"{Story}。返事は {later.Answer} でした。はじめの返事は {run.Charges[0].Receipt} です。", new("another-answer"), run.Servers.Lanes)
            : PaymentHints.Judge(run, code, Story);
    }

    /// <summary>Whoever knows a receipt without a record has it from its own memory.</summary>
    private static CheckResult.Failed? Kept(PaymentRun run) => run.Table.Find(run.First.Key) is not null ? null : new(
        $"{run.First.Key} の依頼が終わり、やり直しにも同じ返事をしました。けれども、保存先に {run.First.Key} の記録がありません。", new("own-memory"), run.Servers.Lanes);

    private static CheckResult.Failed? Other(PaymentRun run)
    {
        var other = run.Ask("別のキー", run.Second);
        _ = run.Servers.Finish();
        return run.Charges.Count == 2 && other.Answer == run.Charges[1].Receipt && run.Charges[1].Amount == run.Second.Amount
            ? null
            : new CheckResult.Failed($"キーの違う {run.Second.Key} の依頼が届きました。支払って、その領収番号を返すはずです。", new("other-key"), run.Servers.Lanes);
    }
}
