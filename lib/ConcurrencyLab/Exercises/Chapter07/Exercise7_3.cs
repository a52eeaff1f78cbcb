using Confirm = System.Func<string, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>演習 7-3: メールを送るあいだスレッドをブロックせずに、予約を確認する。</summary>
[Exercise("7-3")]
public static class Exercise7_3
{
    private static readonly string[] s_users = [.. Enumerable.Range(1, TwoHundred.Requests).Select(i => $"user{i}")];

    /// <summary>利用者にメールを送ってから答えるメソッドを判定します。</summary>
    /// <param name="confirm">あなたのメソッド。利用者と、メールを送る処理を受け取ります。</param>
    public static Task<Verdict> CheckAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        Argument.NotNull(confirm);
        return Check.RunAsync(typeof(Exercise7_3), () => Thrown.At(Judge(InstrumentedCopy.Of(confirm)), () => Judge(confirm)) ?? new CheckResult.Passed(
            $"1 本のスレッドから {TwoHundred.Requests} 件を続けて受け付け、{TwoHundred.Requests} 通がすべて同時に送信中になりました。スレッドは 1 本もふさがりません。届いてから返事をし、送れなかったことも呼び出し元に伝わりました。"));
    }

    private static CheckResult? Judge(Confirm confirm) => Many(confirm) ?? Late(confirm) ?? MailFailure.Judge(confirm);

    private static CheckResult? Many(Confirm confirm)
    {
        using var run = new MailRun(confirm, s_users);
        var end = run.GoOn();
        if (UnderWay(run, end) is { } wrong)
            return wrong;
        if (run.Sent > run.Calls.Count)
            return MailHints.SentTwice(run);
        if ((MailHints.Kept(run, run.Deliver()) ?? MailHints.Ended(run)) is { } broken)
            return broken;
        return MailHints.WrongAnswer(run.Calls.Zip(s_users).FirstOrDefault(pair => pair.First.Result<string>()?.Contains(pair.Second, StringComparison.Ordinal) != true));
    }

    // No mail arrives, and time passes: who waits for a time only answers, or tries again.
    private static CheckResult? Late(Confirm confirm)
    {
        using var run = new MailRun(confirm, s_users);
        if (UnderWay(run, run.GoOn()) is { } wrong)
            return wrong;
        return UnderWay(run, run.PassMuchTime(), isLate: true) ?? (run.Sent > run.Calls.Count ? MailHints.SentTwice(run) : null);
    }

    private static CheckResult? UnderWay(MailRun run, PumpEnd end, bool isLate = false) =>
        MailHints.Kept(run, end)
            ?? (run.Early > 0 ? MailHints.NotAwaited(run)
            : !isLate && run.UnderWay < run.Calls.Count ? MailHints.Ended(run, onlyFailures: true) ?? MailHints.InTurns(run)
            : null);
}
