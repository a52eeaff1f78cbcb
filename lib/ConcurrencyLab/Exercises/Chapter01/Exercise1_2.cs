namespace ConcurrencyLab;

/// <summary>演習 1-2: スリープの後でパスの長さを返し、例外が起きるパスがあっても動き続けるハンドラー。</summary>
[Exercise("1-2")]
public static class Exercise1_2
{
    private const int Port = 48_300;
    private const string Broken = "/old-page";
    private const string Message = "このパスは測れません";
    private const string NotDone = "Hello simple server!\n";
    private static readonly string[] s_paths = [Broken, "/", "/news", "/about/us"];

    /// <summary>ハンドラーを判定します。ハンドラーは、リクエストと、スリープして長さを測るメソッドを受け取ります。</summary>
    /// <param name="answerLength">あなたのハンドラー。</param>
    public static Task<Verdict> CheckAsync(Func<LabRequest, Func<string, int>, string> answerLength)
    {
        Argument.NotNull(answerLength);
        return Check.RunAsync(typeof(Exercise1_2), async () =>
        {
            // Before the first call, which may make what it keeps.
            using var state = LearnerState.Of(answerLength);
            return InTurn(InstrumentedCopy.Of(answerLength), answerLength) ?? AtOnce(state, answerLength) ?? await ServeAsync(answerLength);
        });
    }

    private static string Expected(string path) => path == Broken ? $"error: {Message}" : $"{path.Length}";

    private static int Measure(string path, Action sleep)
    {
        sleep();
        return path == Broken ? throw new InvalidOperationException(Message) : path.Length;
    }

    /// <summary>One request after another, each in a scheduler of one: a loop without end ends in a verdict.</summary>
    private static CheckResult? InTurn(Func<LabRequest, Func<string, int>, string> copy, Func<LabRequest, Func<string, int>, string> answerLength)
    {
        var replies = new List<string>();
        var measured = new HashSet<string>();
        foreach (var path in (string[])["/", .. s_paths])
        {
            var run = new HandlerRun(copy, Measure, TurnOrder.Fair, path);
            if (run.End != RunEnd.Finished)
                return RunResult.Of(run.Scheduler, run.End, new("waits-for-others"));
            if (run.Scheduler.Failure is { } failure)
                return Escaped(path, new HandlerRun(answerLength, Measure, TurnOrder.Fair, path).Scheduler.Failure ?? failure);
            replies.Add(run.Replies[0]);
            if (run.IsMeasured)
                measured.Add(path);
        }

        if (replies.All(reply => reply == NotDone))
            return new CheckResult.NotAttempted("パスの長さを返すように AnswerLength を書き換えて、もう一度判定してください。");
        if (measured.Count == 0)
            return NotMeasured("measure(request.Path) が 1 回も呼ばれませんでした。");
        return ReplyHints.Wrong([.. replies.Skip(1).Zip(s_paths)], Expected, Broken, Message)
            ?? (measured.Count == s_paths.Length ? null : NotMeasured("measure(request.Path) が 1 回も呼ばれなかったパスがありました。"));
    }

    private static CheckResult? AtOnce(LearnerState state, Func<LabRequest, Func<string, int>, string> answerLength)
    {
        var copy = InstrumentedCopy.Of(answerLength);
        return Schedules.FindFailure(areAlike: false, order =>
        {
            state.Restore();
            var run = new HandlerRun(copy, Measure, order, s_paths);
            return (run.Scheduler, AtOnce(run));
        });
    }

    private static CheckResult? AtOnce(HandlerRun run)
    {
        if (RunResult.Of(run.Scheduler, run.End, new("waits-for-others")) is { } broken)
            return broken;
        for (var i = 0; i < s_paths.Length; i++)
        {
            if (run.Replies[i].Trim() != Expected(s_paths[i]))
                return new CheckResult.Failed(
                    $"1 件ずつなら正しく動きます。けれども、同時に送ると \"{s_paths[i]}\" への返事が「{run.Replies[i].Trim()}」になりました。",
                    run.Scheduler.HasExpired ? new("wait-gave-up") : new("shared-variable"),
                    run.Scheduler.Lanes);
        }

        return null;
    }

    private static async Task<CheckResult> ServeAsync(Func<LabRequest, Func<string, int>, string> answerLength)
    {
        await using var server = await LabServer.StartQuietlyAsync(
            request => answerLength(request, path => Measure(path, () => Thread.Sleep(100))), Port);
        return new CheckResult.Passed("例外が出たパスにはそのことを、ほかのパスには長さを返しました。下は、サーバーに同時に送った結果です。", await server.SendAsync(s_paths));
    }

    private static CheckResult.Failed NotMeasured(string reason) =>
        new(reason, new("not-measured"));

    private static CheckResult.Failed Escaped(string path, Exception failure) => new(
        $"\"{path}\" を処理しているとき、例外がハンドラーの外へ出ました（{failure.GetType().Name}: {failure.Message}）。",
        new("exception-escapes"));
}
