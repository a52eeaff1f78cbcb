namespace ConcurrencyLab;

/// <summary>演習 6-2: 4 個のプロセスが使っても正しい、SQLite のカウンター。</summary>
[Exercise("6-2")]
public static class Exercise6_2
{
    private const int MostStatements = 10;
    // Statements cannot wait for ever, and processes take as long to start as the machine lets them.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>表 <c>counter</c> の <c>n</c> に 1 を足す SQL 文を判定します。</summary>
    /// <param name="addOne">実行する順に並べた SQL 文。<c>@n</c> は、前の SELECT が読んだ値です。</param>
    public static Task<Verdict> CheckAsync(string?[]? addOne) => Check.RunAsync(typeof(Exercise6_2), () => JudgeAsync([.. (addOne ?? []).Select(sql => sql?.Trim().TrimEnd(';') ?? "").Where(sql => sql.Length > 0)]), Limit * 1.5);

    private static async Task<CheckResult> JudgeAsync(string[] statements)
    {
        if (statements.Length is 0 or > MostStatements)
            return new CheckResult.Failed($"文が {statements.Length} 個あります。", new("number-of-statements"));
        var report = await Child.RunAsync<SqlReport>(Limit, [SqlJudge.JudgeRole, .. statements]);
        return report.Hint is { } hint
            ? new CheckResult.Failed(report.Reason, hint, report.Rows.Count > 0 ? new Lanes(["A", "B"], report.Rows) : null)
            : new CheckResult.Passed(report.Reason, new TableEvidence(new DataTable(
                ["プロセス ID", "足した回数"], [.. report.Counts.Select(count => (string[])[$"{count.ProcessId}", $"{count.After}"])])));
    }
}
