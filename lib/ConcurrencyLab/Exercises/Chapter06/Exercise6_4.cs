namespace ConcurrencyLab;

/// <summary>演習 6-4: 席を 1 人だけに売る。</summary>
[Exercise("6-4")]
public static class Exercise6_4
{
    private const int MostStatements = 10;
    // Statements cannot wait for ever, and a process takes as long to start as the machine lets it.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>表 <c>seats</c> の <c>n</c> を、残りがあれば 1 減らす文を判定します。</summary>
    /// <param name="sellOne">順に実行する SQL の文。<c>@n</c> と <c>@version</c> は、その前の SELECT で読んだ値です。</param>
    public static Task<Verdict> CheckAsync(string?[]? sellOne) => Check.RunAsync(typeof(Exercise6_4), () => JudgeAsync([.. (sellOne ?? []).Select(sql => sql?.Trim().TrimEnd(';') ?? "").Where(sql => sql.Length > 0)]), Limit * 1.5);

    private static async Task<CheckResult> JudgeAsync(string[] statements)
    {
        if (statements.Length is 0 or > MostStatements)
            return new CheckResult.Failed($"文が {statements.Length} 個あります。", new("number-of-statements"));
        var report = await Child.RunAsync<SqlReport>(Limit, [SeatJudge.Role, .. statements]);
        return report.Hint is { } hint
            ? new CheckResult.Failed(report.Reason, hint, report.Rows.Count > 0 ? new Lanes(["A", "B"], report.Rows) : null)
            : new CheckResult.Passed(report.Reason);
    }
}
