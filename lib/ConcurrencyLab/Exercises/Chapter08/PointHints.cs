namespace ConcurrencyLab;

/// <summary>Verdicts on points that were added.</summary>
internal static class PointHints
{
    /// <summary>The verdict on the first call, whose user is not there; null when it says so.</summary>
    public static CheckResult? Missing(PointRun run, string story)
    {
        var (call, lanes) = (run.Calls[0], run.Servers.Lanes);
        return !call.IsCompleted ? new CheckResult.TimedOut($"{story}けれども、呼び出しがやり直し続けて、終わりません。", new("endless-on-missing"), lanes)
            : run.Mails.Count > 0 ? new CheckResult.Failed($"{story}加えていないのに、メールを {run.Mails.Count} 通送りました。", new("mail-too-early"), lanes)
            : call.Failure is { } failure ? new CheckResult.Failed($"{story}すると、{failure.GetType().Name} が投げられました。", new("missing-user"), lanes)
            : call.Answer is not false ? new CheckResult.Failed($"{story}けれども、{call.Answer} が返りました。", new("missing-user"), lanes)
            : null;
    }

    /// <summary>Null when all points were added, and each call sent one mail.</summary>
    /// <param name="run">The run, with calls for one user.</param>
    /// <param name="expected">How many points there should be.</param>
    /// <param name="code">The learner's method.</param>
    /// <param name="story">What happened, in words.</param>
    public static CheckResult? Judge(PointRun run, int expected, CodeReading code, string story)
    {
        var lanes = run.Servers.Lanes;
        if (run.Calls.FirstOrDefault(call => !call.IsCompleted) is { } endless)
            return new CheckResult.TimedOut($"{story}。「{endless.Name}」の呼び出しが終わりません。", endless is { Reads: 1, Writes: > 1 } ? new("not-read-again") : new("never-ends"), lanes);
        if (run.Points != expected)
            return new CheckResult.Failed($"{story}。{expected} ポイントになるはずが、{run.Points} ポイントでした。", Lost(run, code), lanes);
        if (run.Mails.Count != run.Calls.Count)
            return new CheckResult.Failed($"{story}。{run.Calls.Count} 件の呼び出しに、メールは {run.Mails.Count} 通でした。", run.Mails.Count > run.Calls.Count ? new("mail-repeated") : new("no-mail"), lanes);
        return run.Calls.FirstOrDefault(call => call.Answer is not true) is not { } wrong ? null
            : new CheckResult.Failed($"{story}。「{wrong.Name}」は加えたのに、{(wrong.Failure is { } failure ? $"{failure.GetType().Name} が投げられました" : $"{wrong.Answer} が返りました")}。", new("wrong-result"), lanes);
    }

    private static Hint Lost(PointRun run, CodeReading code)
    {
        if (code.Has("PointStore.WriteAsync"))
            return new("overwrites");
        if (run.Calls.Any(call => !call.IsOther && call.Answer is not true))
            return code.Locks ? new("lock-of-one-server") : run.Calls.Any(call => call.Answer is not true && call.Writes > 1) ? new("gives-up") : new("gave-up-at-once");
        var written = run.Calls.Where(call => !call.IsOther).ToList();
        return code.Locks ? new("lock-of-one-server")
            : written.TrueForAll(call => call is { Writes: <= 1, Reads: <= 1 }) ? new("conflict-ignored")
            : new("not-recomputed");
    }
}
