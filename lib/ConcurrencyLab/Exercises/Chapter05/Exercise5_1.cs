namespace ConcurrencyLab;

/// <summary>演習 5-1: スレッドをブロックするハンドラーを非同期にする。</summary>
[Exercise("5-1")]
public static class Exercise5_1
{
    private const int Calls = 100;
    // Code that gives its thread back needs one; on the pool not more than there are processors, and some to spare.
    private static readonly int s_mostThreads = Environment.ProcessorCount + 8;

    private static readonly Hint BlocksLater = new(
        "blocks-later", "はじめの待ちはスレッドを返しています。けれども、その後の待ちでふさいでいます。fetchAsync を呼ぶところは、どれも await してください。");

    private static readonly Hint BlocksElsewhere = new(
        "blocks-elsewhere", "別のスレッドに移しても、待つあいだふさがるスレッドの数は変わりません。Task.Run や Thread を使わず、fetchAsync の戻り値をそのまま await してください。");

    private static readonly Hint InTurns = new(
        "in-turns", "呼び出しが順番待ちになっています。取りに行くことに、共有の値は要りません。SemaphoreSlim やロックで囲まず、await してください。");

    private static readonly Hint NeverCompletes = new("never-completes", "fetchAsync を await し、返ってきた文字列を組み合わせて return してください。");

    /// <summary>2 回取得するハンドラーを判定します。ハンドラーは、パスと、取得するメソッドを受け取ります。</summary>
    /// <param name="handleAsync">あなたのハンドラー。</param>
    public static Task<Verdict> CheckAsync(Func<string, Func<string, Task<string>>, Task<string>> handleAsync)
    {
        Argument.NotNull(handleAsync);
        return Check.RunAsync("5-1", () => Judge(handleAsync));
    }

    // Whichever of its two fetches ends first, a call waits for the other one too.
    private static CheckResult Judge(Func<string, Func<string, Task<string>>, Task<string>> handleAsync) =>
        Judge(handleAsync, newestFirst: true) is not CheckResult.Passed and var wrong ? wrong : Judge(handleAsync, newestFirst: false);

    private static CheckResult Judge(Func<string, Func<string, Task<string>>, Task<string>> handleAsync, bool newestFirst)
    {
        using var stage = new AsyncStage();
        using var held = new HeldCalls(stage);
        StageCall[] calls = [.. Enumerable.Range(0, Calls).Select(i => stage.Start(() => handleAsync($"/{i}", path => held.CallAsync(i, path))))];
        for (var round = 0; !calls.All(call => call.IsCompleted); round++)
        {
            // The pool gives out threads one by one: the first that is kept tells as much as many.
            var end = stage.Wait(() => held.Threads > 1 || AllWait(calls, held));
            if (stage.KeepsAnotherThread())
                return new CheckResult.Failed($"{held.All.Count} 件が待つところまで来たとき、呼び出し元ではないスレッドがふさがっていました。", BlocksElsewhere);
            if (end == StageEnd.Reached)
                end = stage.Wait(() => held.Threads > s_mostThreads || AllWait(calls, held));
            if (end == StageEnd.Reached)
                end = stage.Settle();
            if (Waiting(end, held, round) is { } wrong)
                return wrong;
            foreach (var owner in held.Pending.GroupBy(call => call.Owner))
                (newestFirst ? owner.Last() : owner.First()).Release();
        }

        return WrongReply(calls) ?? new CheckResult.Passed($"{Calls} 件が同時に待っているあいだ、使ったスレッドは {held.Threads} 本でした。返事も {Calls} 件すべて正しく返りました。");
    }

    private static CheckResult? Waiting(StageEnd end, HeldCalls held, int round)
    {
        if (end != StageEnd.Blocked && (held.Threads > s_mostThreads || (held.Threads > 1 && end == StageEnd.Stalled)))
            return new CheckResult.Failed($"{held.All.Count} 件が待つところまで来たとき、{held.Threads} 本のスレッドがふさがっていました。", BlocksElsewhere);
        var begun = held.All.Select(call => call.Owner).Distinct().Count();
        if (end == StageEnd.Blocked)
            return new CheckResult.Failed($"{Calls} 件のうち {begun} 件めで、スレッドがふさがりました。", round == 0 ? StageResult.Blocking : BlocksLater);
        return end == StageEnd.Stalled && begun < Calls && held.Pending.Count > 0
            ? new CheckResult.Failed($"{Calls} 件のうち、待つところまで来たのは {begun} 件でした。残りは、その {begun} 件が終わるのを待っています。", InTurns)
            : StageResult.Of(end, "fetchAsync がすべて終わっても、ハンドラーが終わりません。", NeverCompletes);
    }

    // Whoever has not completed waits for a fetch.
    private static bool AllWait(StageCall[] calls, HeldCalls held)
    {
        var waiting = held.Pending.Select(call => call.Owner).ToHashSet();
        return Enumerable.Range(0, Calls).All(i => calls[i].IsCompleted || waiting.Contains(i));
    }

    private static CheckResult? WrongReply(StageCall[] calls)
    {
        for (var i = 0; i < Calls; i++)
        {
            if (calls[i].Failure is { } failure)
                return Check.Threw(failure);
            var expected = $"{HeldCall.ResultOf($"/{i}/name")}: {HeldCall.ResultOf($"/{i}/news")}";
            var reply = calls[i].Result<string>() ?? "";
            if (reply != expected)
                return new CheckResult.Failed($"\"/{i}\" への返事は「{reply}」でした。「{expected}」になるはずです。", ReplyHint(i, reply));
        }

        return null;
    }

    private static Hint ReplyHint(int call, string reply) =>
        reply.Contains("System.", StringComparison.Ordinal) ? new("task-not-awaited", "文字列ではなく Task そのものを返事に入れています。await をつけると、終わるのを待って、中の文字列を取り出します。")
        : Enumerable.Range(0, Calls).Any(other => other != call && reply.Contains($"[/{other}/", StringComparison.Ordinal)) ? new("shared-variable", "ほかの呼び出しが受け取った値が混ざっています。メソッドの外の変数は、待っているあいだに書き換えられます。受け取る変数は、メソッドの中に作ってください。")
        : new("another-reply", "返事は、名前、\": \"、知らせの順につなげたものです。どちらも await で受け取ってください。");
}
