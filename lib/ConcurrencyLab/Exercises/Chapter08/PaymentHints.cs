namespace ConcurrencyLab;

/// <summary>Verdicts on payments that a request and its repetition made.</summary>
internal static class PaymentHints
{
    private static readonly Hint s_neverAnswers = new("never-answers");

    private static readonly Hint s_markLeft = new("mark-left");

    /// <summary>Null when the calls ended, one payment was made, and all have its receipt; those that a failure may end, too.</summary>
    /// <param name="run">The run, with calls of one key.</param>
    /// <param name="code">The learner's method.</param>
    /// <param name="story">What happened, in words.</param>
    /// <param name="mayFail">Whether a payment failed.</param>
    public static CheckResult? Judge(PaymentRun run, CodeReading code, string story, bool mayFail = false)
    {
        var lanes = run.Servers.Lanes;
        if (run.Charges.Count > 1)
            return new CheckResult.Failed($"{story}。支払いは 1 回のはずですが、{run.Charges.Count} 回になりました。", ChargedTwice(run, code), lanes);
        if (run.Calls.FirstOrDefault(call => !call.IsCompleted) is { } waiting)
            return new CheckResult.TimedOut($"{story}。「{waiting.Name}」の呼び出しが終わりません。", !mayFail ? s_neverAnswers : run.Table.IsInWork(waiting.Request.Key) ? s_markLeft : new("waits-for-nothing"), lanes);
        if (Enumerable.Range(0, run.Calls.Count).Any(run.Servers.IsEarly))
            return new CheckResult.Failed($"{story}。store の操作が終わる前に、返事をしました。", new("not-awaited"), lanes);
        if (run.Calls.FirstOrDefault(call => call.Answer is { } answer && run.Charges.All(charge => charge.Receipt != answer)) is { } wrong)
            return new CheckResult.Failed(
                $"{story}。「{wrong.Name}」への返事は {wrong.Answer} でした。{(run.Charges.Count == 0 ? "支払いは行われていません。" : $"領収番号は {run.Charges[0].Receipt} です。")}",
                run.Charges.Count == 0 ? new("answered-without-payment") : InFlight(code), lanes);
        return !mayFail && run.Calls.FirstOrDefault(call => call.Failure is not null) is { Failure: { } failure } refused
            ? new CheckResult.Failed($"{story}。「{refused.Name}」への返事は、領収番号ではなく {failure.GetType().Name} でした。", InFlight(code), lanes)
            : null;
    }

    /// <summary>The verdict on a repetition that comes when all others are done; null when it has the receipt.</summary>
    public static CheckResult? Afterwards(PaymentRun run, CodeReading code, string story, bool mayFail = false)
    {
        var later = run.Ask("後でもう一度", run.Calls[0].Request);
        if ((run.Servers.Finish() ?? Judge(run, code, story, mayFail)) is { } broken)
            return broken;
        return later.Failure is null ? null : new CheckResult.Failed(
            $"{story}。その後で同じキーの依頼が届くと、返事は {later.Failure.GetType().Name} でした。", mayFail ? s_markLeft : InFlight(code), run.Servers.Lanes);
    }

    /// <summary>Advice for a repetition that pays while the first payment is under way. Who never asked for the mark, gave up no waiting for it.</summary>
    public static Hint PaidMeanwhile(PaymentRun run, CodeReading code) =>
        run.Charges[0].HasBegun is null ? ChargedTwice(run, code) : new("gave-up-waiting");

    // Who marks the key in its own memory finds nothing to wait for in the store.
    private static Hint InFlight(CodeReading code) =>
        IsOfOneServer(code) && !code.Has("PaymentStore.TryBegin") ? new("memory-of-one-server") : new("in-flight-answer");

    private static Hint ChargedTwice(PaymentRun run, CodeReading code)
    {
        if (run.Charges.FirstOrDefault(charge => !charge.Call.IsOther && charge.HasBegun is not true) is not { } charge)
            return new("mark-removed");
        return charge.HasBegun is false ? new("begin-ignored")
            : code.Has("PaymentStore.TryBegin") ? new("marked-too-late")
            : IsOfOneServer(code) ? new("memory-of-one-server")
            : new("check-then-act");
    }

    private static bool IsOfOneServer(CodeReading code) => code.Locks || code.Has("ConcurrentDictionary") || code.Has("Dictionary") || code.Has("HashSet");
}
