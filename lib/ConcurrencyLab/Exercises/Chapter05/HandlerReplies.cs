namespace ConcurrencyLab;

/// <summary>Judges what the handlers replied, when all have.</summary>
internal static class HandlerReplies
{
    private static readonly Hint s_endsEarly = new("ends-early", "fetchAsync が終わる前に、返事をしています。待つ時間を決めずに、fetchAsync の戻り値を await してください。");

    private static readonly Hint s_fetchedAgain = new("fetched-again", "fetchAsync は、呼ぶたびに取りに行きます。名前と知らせを 1 回ずつ呼び、返ってきた Task を await してください。");

    /// <param name="calls">The calls.</param>
    /// <param name="fetches">Their fetches.</param>
    /// <param name="early">The calls that had completed while a fetch was still under way.</param>
    /// <param name="isSlow">Whether a time limit may have come: then it is right to give up.</param>
    public static CheckResult? Judge(PumpedCall[] calls, PendingCalls fetches, IReadOnlySet<int> early, bool isSlow)
    {
        var ended = fetches.All.ToLookup(fetch => fetch.Owner, fetch => fetch.Argument);
        for (var i = 0; i < calls.Length; i++)
        {
            if (isSlow && calls[i].IsGivenUp)
                continue;
            if (calls[i].Failure is { } failure)
                return Check.Threw(failure);
            var (name, news) = ($"/{i}/name", $"/{i}/news");
            var expected = $"{PendingCall.ResultOf(name)}: {PendingCall.ResultOf(news)}";
            var reply = calls[i].Result<string>() ?? "";
            if (reply != expected)
                return new CheckResult.Failed($"\"/{i}\" への返事は「{reply}」でした。「{expected}」になるはずです。", ReplyHint(calls.Length, i, reply));
            if (ended[i].Count() > 2)
                return new CheckResult.Failed($"\"/{i}\" の呼び出しは、fetchAsync を {ended[i].Count()} 回呼びました。", s_fetchedAgain);
            if (early.Contains(i) || !ended[i].Contains(name) || !ended[i].Contains(news))
                return new CheckResult.Failed($"\"/{i}\" への返事は正しくても、fetchAsync が終わる前に届きました。", s_endsEarly);
        }

        return null;
    }

    private static Hint ReplyHint(int calls, int call, string reply) =>
        reply.Contains("System.", StringComparison.Ordinal) ? new("task-not-awaited", "文字列ではなく Task そのものを返事に入れています。await をつけると、終わるのを待って、中の文字列を取り出します。")
        : Enumerable.Range(0, calls).Any(other => other != call && reply.Contains($"[/{other}/", StringComparison.Ordinal)) ? new("shared-variable", "ほかの呼び出しが受け取った値が混ざっています。メソッドの外の変数は、待っているあいだに書き換えられます。受け取る変数は、メソッドの中に作ってください。")
        : new("another-reply", "返事は、名前、\": \"、知らせの順につなげたものです。どちらも await で受け取ってください。");
}
