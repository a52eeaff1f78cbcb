namespace ConcurrencyLab;

/// <summary>A result in the words of a verdict.</summary>
internal sealed record VerdictView(string Kind, string Mark, string Reason, Hint? Hint, Displayable? Evidence)
{
    public static VerdictView Of(CheckResult result) => result switch
    {
        CheckResult.Passed r => new(KindOf(r), MarkOf("passed"), r.Reason, null, r.Evidence),
        CheckResult.Failed r => new(KindOf(r), MarkOf("failed"), r.Reason, r.Hint, r.Evidence),
        CheckResult.NotAttempted r => new(KindOf(r), MarkOf("not-attempted"), r.Reason, null, null),
        CheckResult.TimedOut r => new(KindOf(r), MarkOf("timed-out"), r.Reason, r.Hint, r.Evidence),
        CheckResult.Threw r => new(KindOf(r), MarkOf("threw"), $"{r.Where}例外が出ました。{r.Message}", r.Hint, r.Evidence),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };

    public static string KindOf(CheckResult result) => result switch
    {
        CheckResult.Passed => "passed",
        CheckResult.Failed => "failed",
        CheckResult.NotAttempted => "not-attempted",
        CheckResult.TimedOut => "timed-out",
        _ => "threw",
    };

    /// <summary>A sign and a word for a kind of result, so that nothing depends on colour.</summary>
    public static string MarkOf(string kind) => kind switch
    {
        "passed" => "✓ 正解",
        "failed" => "✗ 不正解",
        "timed-out" => "✗ 時間切れ",
        "threw" => "✗ 例外",
        _ => "… 未着手",
    };
}
