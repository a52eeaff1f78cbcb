namespace ConcurrencyLab;

/// <summary>Judges what the handlers replied, when all have.</summary>
internal static class HandlerReplies
{
    private static readonly Hint s_endsEarly = new("ends-early");

    private static readonly Hint s_fetchedAgain = new("fetched-again");

    /// <param name="calls">The calls.</param>
    /// <param name="paths">The path of each.</param>
    /// <param name="fetches">Their fetches.</param>
    /// <param name="early">The calls that had completed while a fetch was still under way.</param>
    /// <param name="isSlow">Whether a time limit may have come: then it is right to give up.</param>
    public static CheckResult? Judge(PumpedCall[] calls, string[] paths, PendingCalls fetches, IReadOnlySet<int> early, bool isSlow)
    {
        var ended = fetches.All.ToLookup(fetch => fetch.Owner, fetch => fetch.Argument);
        for (var i = 0; i < calls.Length; i++)
        {
            if (isSlow && calls[i].IsGivenUp)
                continue;
            if (calls[i].Failure is { } failure)
                return Thrown.By(failure);
            var (name, news) = ($"{paths[i]}/name", $"{paths[i]}/news");
            var expected = $"{PendingCall.ResultOf(name)}: {PendingCall.ResultOf(news)}";
            var reply = calls[i].Result<string>() ?? "";
            if (reply != expected)
                return new CheckResult.Failed($"\"{paths[i]}\" への返事は「{reply}」でした。「{expected}」になるはずです。", ReplyHint(paths, i, reply, early.Contains(i)));
            if (ended[i].Count() > 2)
                return new CheckResult.Failed($"\"{paths[i]}\" の呼び出しは、fetchAsync を {ended[i].Count()} 回呼びました。", s_fetchedAgain);
            if (early.Contains(i) || !ended[i].Contains(name) || !ended[i].Contains(news))
                return new CheckResult.Failed($"\"{paths[i]}\" への返事は正しくても、fetchAsync が終わる前に届きました。", s_endsEarly);
        }

        return null;
    }

    private static Hint ReplyHint(string[] paths, int call, string reply, bool isEarly) =>
        reply.Contains("System.", StringComparison.Ordinal) ? new("task-not-awaited")
        : paths.Any(path => path != paths[call] && reply.Contains($"[{path}/", StringComparison.Ordinal)) ? new("shared-variable")
        : isEarly ? s_endsEarly
        : new("another-reply");
}
