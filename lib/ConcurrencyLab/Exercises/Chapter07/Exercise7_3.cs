namespace ConcurrencyLab;

/// <summary>演習 7-3: メールを送るあいだスレッドをブロックせずに、予約を確認する。</summary>
[Exercise("7-3")]
public static class Exercise7_3
{
    private const int MostTries = 100;
    private static readonly string[] s_users = [.. Enumerable.Range(1, TwoHundred.Requests).Select(i => $"user{i}")];

    /// <summary>利用者にメールを送ってから答えるメソッドを判定します。</summary>
    /// <param name="confirm">あなたのメソッド。利用者と、メールを送る処理を受け取ります。</param>
    public static Task<Verdict> CheckAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        Argument.NotNull(confirm);
        return Check.RunAsync("7-3", async () => await ManyAsync(confirm) ?? await FailingAsync(confirm) ?? new CheckResult.Passed(
            $"1 本のスレッドから {TwoHundred.Requests} 件を続けて受け付け、{TwoHundred.Requests} 通がすべて同時に送信中になりました。スレッドは 1 本もふさがりません。届いてから返事をし、送れなかったことも呼び出し元に伝わりました。"));
    }

    private static async Task<CheckResult?> ManyAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        var run = await MailRun.RunAsync(confirm, s_users);
        if (run.Failure is { } failure)
            return Check.Threw(failure);
        if (run.Hangs)
            return new CheckResult.TimedOut(
                "メールがすべて届いても、Confirm の Task が終わりませんでした。",
                new("never-finishes", "Confirm が返す Task は、メールが届いたら終わらなければなりません。sendMail(user) を await し、そのあとで返事を返してください。"));
        if (run.Returned < run.Calls)
            return new CheckResult.Failed(
                $"1 本のスレッドから {run.Calls} 件を続けて受け付けようとすると、{run.Returned + 1} 件めの呼び出しが、メールが届くまで戻りませんでした。そのあいだに送信中になれたのは {run.UnderWay} 通です。待つあいだ、スレッドがふさがっています。",
                new("blocks-the-thread", ".Wait()、.Result、GetResult() は、終わるまでスレッドをブロックします。sendMail(user) を await すると、待つあいだスレッドを返せます。"));
        if (run.Early > 0)
            return new CheckResult.Failed(
                $"メールは 1 通も届いていないのに、{run.Early} 件がもう「送りました」と返事をしました。",
                new("not-awaited", "sendMail(user) の終わりを待っていません。返事をした時点で、メールはまだ送れていません。await してください。"));
        if (run.UnderWay < run.Calls)
            return new CheckResult.Failed(
                $"呼び出しはすぐ戻りますが、{run.Calls} 通のうち、同時に送信中になれたのは {run.UnderWay} 通まででした。",
                run.KeepsAThread ? s_elsewhere : s_inTurns);
        if (run.Sent > run.Calls)
            return new CheckResult.Failed(
                $"{run.Calls} 件の確認で、{run.Sent} 通のメールを送りました。",
                new("sent-twice", "sendMail(user) を呼ぶたびに、1 通送ります。1 回呼び、返ってきた Task を await してください。"));
        var wrong = run.Answers.Zip(s_users).FirstOrDefault(pair => pair.First is null || !pair.First.Contains(pair.Second, StringComparison.Ordinal));
        return wrong.Second is null ? null : new CheckResult.Failed(
            $"{wrong.Second} への返事が「{wrong.First}」でした。",
            new("wrong-answer", "返事の文は、はじめのまま $\"{user} に送りました\" にしてください。利用者の名前は、メソッドの引数から使います。外の変数に入れると、ほかのリクエストが書き換えます。"));
    }

    private static readonly Hint s_elsewhere = new(
        "blocks-another-thread", "呼び出し元は戻りますが、別のスレッドがふさがっています。1 通ごとに 1 本です。Task.Run で移しても変わりません。sendMail(user) を await してください。");

    private static readonly Hint s_inTurns = new(
        "mails-in-turns", "メールが順番待ちになっています。送信に共有の値は要りません。ロックや SemaphoreSlim で囲まず、await してください。");

    private static async Task<CheckResult?> FailingAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        var (tries, forever) = (0, new TaskCompletionSource());
        // Whoever tries again and again is not let do so for ever.
        Task FailAsync() => ++tries > MostTries ? forever.Task : Task.FromException(new InvalidOperationException("メールを送れません"));
        var calling = Task.Run(async () => await confirm("user1", _ => FailAsync()));
        await Task.WhenAny(calling, Task.Delay(TimeSpan.FromSeconds(2)));
        if (calling.IsCanceled)
            return new CheckResult.Failed(
                "sendMail が失敗すると、呼び出し元には、失敗ではなく、キャンセルされたことが届きました。",
                new("canceled-instead", "OnlyOnRanToCompletion などの条件に合わないと、ContinueWith の Task はキャンセルされます。await すると、失敗がそのまま例外として届きます。"));
        if (tries > MostTries)
            return new CheckResult.Failed(
                $"sendMail が失敗すると、{MostTries} 回より多くやり直しました。",
                new("tries-again", "送れなかったことは、やり直さずに、例外として呼び出し元に伝えてください。やり直すかどうかは、呼び出し元が決めます。"));
        return calling.IsFaulted ? null : new CheckResult.Failed(
            "sendMail が失敗しました。けれども、Confirm の呼び出し元に例外が届きませんでした。",
            new("failure-lost", "送れなかったのに返事をしています。ContinueWith、catch、Task.WhenAny で、失敗を捨てていないでしょうか。await すると、失敗は例外として呼び出し元へ届きます。"));
    }
}
