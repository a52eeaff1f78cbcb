namespace ConcurrencyLab;

/// <summary>Verdicts on calls that send a mail and answer.</summary>
internal static class MailHints
{
    private static readonly Hint s_blocks = new("blocks-the-thread");

    private static readonly Hint s_elsewhere = new("blocks-another-thread");

    /// <summary>Null when no thread is kept.</summary>
    public static CheckResult? Kept(MailCalls run, PumpEnd end)
    {
        if (end == PumpEnd.Spinning)
            return PumpResult.Spinning;
        if (end == PumpEnd.Blocked)
            return new CheckResult.Failed(
                $"1 本のスレッドから {run.Calls.Count} 件を続けて受け付けようとすると、途中の呼び出しが、メールが届くまで戻りませんでした。そのあいだに送信中になれたのは {run.UnderWay} 通です。待つあいだ、スレッドがふさがっています。", s_blocks);
        return run.Failure is { } failure ? Thrown.By(failure)
            : run.KeepsAThread ? new CheckResult.Failed($"呼び出しはすぐ戻りますが、{run.UnderWay} 通が送信中のあいだ、別のスレッドがふさがっていました。", s_elsewhere)
            : null;
    }

    public static CheckResult NotAwaited(MailCalls run) => new CheckResult.Failed(
        $"メールは 1 通も届いていないのに、{run.Early} 件がもう「送りました」と返事をしました。",
        new("not-awaited"));

    public static CheckResult InTurns(MailCalls run)
    {
        var underWay = run.UnderWay;
        return run.SharesMails()
            ? new CheckResult.Failed($"{run.Calls.Count} 人への確認で、送ったメールは {run.Sent} 通でした。", new("shared-mail"))
            : new CheckResult.Failed($"呼び出しはすぐ戻りますが、{run.Calls.Count} 通のうち、同時に送信中になれたのは {underWay} 通まででした。", new("mails-in-turns"));
    }

    /// <summary>Null when no more mails were sent than there are calls.</summary>
    public static CheckResult? SentTwice(MailCalls run) => run.Sent <= run.Calls.Count ? null : new CheckResult.Failed(
        $"{run.Calls.Count} 件の確認で、{run.Sent} 通のメールを送りました。",
        new("sent-twice"));

    /// <summary>Null when all calls have ended, and none with an exception.</summary>
    public static CheckResult? Ended(MailCalls run, bool onlyFailures = false) =>
        run.Calls.FirstOrDefault(call => call.Failure is not null) is { Failure: { } failure } ? Thrown.By(failure)
        : onlyFailures || run.Calls.All(call => call.IsCompleted) ? null
        : new CheckResult.TimedOut(
            "メールがすべて届いても、ConfirmAsync の Task が終わりませんでした。",
            new("never-finishes"));

    /// <summary>Null when each mail went to its own user.</summary>
    public static CheckResult? WrongAddress(MailCalls run) => run.Misdirected is not { } mail ? null : new CheckResult.Failed(
        $"{run.Users[mail.Owner]} への確認で、メールは「{mail.Argument}」に送られました。",
        new("wrong-address"));

    /// <summary>Null when there is no wrong one.</summary>
    public static CheckResult? WrongAnswer(MailCalls run)
    {
        var (user, answer) = run.Users.Zip(run.Calls.Select(call => call.Result<string>())).FirstOrDefault(reply => reply.Second != $"{reply.First} に送りました");
        return user is null ? null : new CheckResult.Failed($"{user} への返事が「{answer}」でした。", new("wrong-answer"));
    }
}
