using Confirm = System.Func<string, System.Func<string, System.Threading.Tasks.Task>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>演習 7-3: メールを送るあいだスレッドをブロックせずに、予約を確認する。</summary>
[Exercise("7-3")]
public static class Exercise7_3
{
    // Others in each run: what the code keeps about a user, it keeps from a call that was judged.
    private static readonly string[] s_users = Users(1);
    private static readonly string[] s_laterUsers = Users(1 + TwoHundred.Requests);

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
        using var run = new MailCalls(confirm, s_users);
        if ((UnderWay(run, run.GoOn()) ?? MailHints.SentTwice(run) ?? MailHints.Kept(run, run.Deliver())) is { } broken)
            return broken;
        // Whoever sends another mail when the first one has arrived, waits for that one now.
        return MailHints.SentTwice(run) ?? MailHints.Ended(run) ?? MailHints.WrongAddress(run) ?? MailHints.WrongAnswer(run);
    }

    // No mail arrives, and time passes: who waits for a time only answers, or tries again.
    private static CheckResult? Late(Confirm confirm)
    {
        using var run = new MailCalls(confirm, s_laterUsers);
        return UnderWay(run, run.GoOn()) ?? UnderWay(run, run.PassMuchTime(), isLate: true) ?? MailHints.SentTwice(run);
    }

    private static CheckResult? UnderWay(MailCalls run, PumpEnd end, bool isLate = false) =>
        MailHints.Kept(run, end)
            ?? (run.Early > 0 ? MailHints.NotAwaited(run)
            : !isLate && run.UnderWay < run.Calls.Count ? MailHints.Ended(run, onlyFailures: true) ?? MailHints.InTurns(run)
            : null);

    private static string[] Users(int first) => [.. Enumerable.Range(first, TwoHundred.Requests).Select(i => $"user{i}")];
}
