namespace ConcurrencyLab;

/// <summary>Exercise 7-3: confirm by mail without blocking the thread while the mail goes out.</summary>
public static class Exercise7_3
{
    private static readonly string[] s_users = [.. Enumerable.Range(1, TwoHundred.Requests).Select(i => $"user{i}")];

    /// <summary>Judges a method that sends a mail to a user and then answers.</summary>
    /// <param name="confirm">The learner's method: given the user and what sends the mail.</param>
    public static Task<Verdict> CheckAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        ArgumentNullException.ThrowIfNull(confirm);
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
                new("blocks-the-thread", ".Wait()、.Result、GetResult() は、終わるまでスレッドをふさぎます。sendMail(user) を await すると、待つあいだスレッドを返せます。"));
        if (run.Early > 0)
            return new CheckResult.Failed(
                $"メールは 1 通も届いていないのに、{run.Early} 件がもう「送りました」と返事をしました。",
                new("not-awaited", "sendMail(user) の終わりを待っていません。返事をした時点で、メールはまだ送れていません。await してください。"));
        if (run.UnderWay < run.Calls)
            return new CheckResult.Failed(
                $"呼び出しはすぐ戻りますが、{run.Calls} 通のうち、同時に送信中になれたのは {run.UnderWay} 通まででした。",
                CodeReading.Of(confirm).Has("Task.Run") || CodeReading.Of(confirm).Has("TaskFactory.StartNew") ? s_elsewhere : s_inTurns);
        var wrong = run.Answers.Zip(s_users).FirstOrDefault(pair => pair.First is null || !pair.First.Contains(pair.Second, StringComparison.Ordinal));
        return wrong.Second is null ? null : new CheckResult.Failed(
            $"{wrong.Second} への返事が「{wrong.First}」でした。",
            new("wrong-answer", "返事の文は、はじめのまま $\"{user} に送りました\" にしてください。利用者の名前は、メソッドの引数から使います。外の変数に入れると、ほかのリクエストが書き換えます。"));
    }

    private static readonly Hint s_elsewhere = new(
        "blocks-another-thread", "ふさがるスレッドが、スレッドプールの別のスレッドに移っただけです。1 通ごとに 1 本をふさぎます。Task.Run は要りません。sendMail(user) を await してください。");

    private static readonly Hint s_inTurns = new(
        "mails-in-turns", "メールが順番待ちになっています。送信に共有の値は要りません。ロックや SemaphoreSlim で囲まず、await してください。");

    private static async Task<CheckResult?> FailingAsync(Func<string, Func<string, Task>, Task<string>> confirm)
    {
        var calling = Task.Run(async () => await confirm("user1", _ => Task.FromException(new InvalidOperationException("メールを送れません"))));
        await Task.WhenAny(calling, Task.Delay(TimeSpan.FromSeconds(2)));
        return calling.IsFaulted ? null : new CheckResult.Failed(
            "sendMail が失敗しました。けれども、Confirm の呼び出し元に例外が届きませんでした。",
            new("failure-lost", "送れなかったのに「送りました」と返事をしています。ContinueWith や catch で、失敗を捨てていないでしょうか。await すると、失敗は例外として呼び出し元へ届きます。"));
    }
}
