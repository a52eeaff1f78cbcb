using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>Judges statements that sell a seat, in a process of its own, as <see cref="SqlJudge"/> does.</summary>
internal static partial class SeatJudge
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "judge-seats";

    public static SqlReport Judge(string[] texts)
    {
        string[] statements = [.. texts.SelectMany(SqlText.Split)];
        using var store = new SqliteSeats(0);
        return SqlReport.None(statements) ?? Alone(store, statements) ?? Together(store, statements, seats: 1) ?? Together(store, statements, seats: 2)
            ?? new($"2 つの接続のどの順番でも、1 つの席を 1 人だけに売りました。", null, [], []);
    }

    /// <summary>One connection, three times, for two seats.</summary>
    private static SqlReport? Alone(SqliteSeats store, string[] statements)
    {
        store.Refill(2);
        for (var left = 1; left >= -1; left--)
        {
            using var connection = store.Open();
            using var buyer = new Buyer(connection, statements);
            while (!buyer.IsFinished)
                buyer.Step(mayWait: false);
            var isUndone = connection.IsInTransaction || statements.Any(sql => sql.StartsWith("ROLLBACK", StringComparison.OrdinalIgnoreCase));
            connection.Dispose();
            var before = left + 1;
            if (buyer.End == BuyerEnd.Failed)
                return SqlReport.Wrong($"1 つの接続で実行すると、エラーになりました。{buyer.Error}", new("sql-error"));
            if (before == 0)
                return buyer.End == BuyerEnd.Sold ? SqlReport.Wrong($"残りが 0 でも売れて、残りは {store.Left} になりました。", new("sells-without-checking")) : null;
            if (buyer.End == BuyerEnd.Sold && store.Left == before && isUndone)
                return SqlReport.Wrong($"残り {before} のときに売ったのに、残りは {store.Left} のままです。", new("commit-missing"));
            if (buyer is { End: BuyerEnd.SoldOut, HasWritten: true })
                return SqlReport.Wrong($"残り {before} のときに、UPDATE で席を減らした後で、SELECT が n = 0 を読みました。売り切れとみなして、売らずに終わりました。残りは {store.Left} です。", new("checked-after-selling"));
            if (buyer.End != BuyerEnd.Sold || store.Left != left)
                return SqlReport.Wrong($"1 つの接続で、残り {before} のときに売ると、残りは {store.Left} でした。売れて、{left} になるはずです。", new("does-not-sell-one"));
        }

        return null;
    }

    /// <summary>Two connections: the first is stopped after each of its statements, while the second does one of its own, or all.</summary>
    private static SqlReport? Together(SqliteSeats store, string[] statements, int seats)
    {
        for (var lead = 1; lead <= statements.Length; lead++)
        {
            foreach (var follow in (int[])[1, statements.Length])
            {
                BeginAfterSale(store, statements, seats);
                var report = SeatRun.Sell(store, statements, lead, follow);
                if (report.Error.Length > 0)
                    return SqlReport.Wrong(
                        $"2 つの接続が同時に進むと、片方が「{report.Error}」というエラーになりました。",
                        new("begin-is-not-enough"),
                        report.Rows);
                if (report.Sold == 0)
                    return SqlReport.Wrong("席があるのに、だれも買えませんでした。", new("does-not-sell-one"), report.Rows);
                if (report.Sold > seats || report.Left != seats - report.Sold)
                    return SqlReport.Wrong($"{seats} つの席に 2 人が来て、{report.Sold} 人に売れ、残りは {report.Left} になりました。", HintFor(statements), report.Rows);
            }
        }

        return null;
    }

    // As a sale leaves the row: a version that is always the same number then changes no more.
    private static void BeginAfterSale(SqliteSeats store, string[] statements, int seats)
    {
        store.Refill(seats + 1);
        using var buyer = new Buyer(store.Open(), statements);
        while (!buyer.IsFinished)
            buyer.Step(mayWait: false);
    }

    private static Hint HintFor(string[] statements) =>
        statements.Any(sql => VersionCompared().IsMatch(sql)) ? new("version-not-changed")
        : statements.Any(sql => ReadValue().IsMatch(sql)) ? new("writes-what-it-read")
        : new("check-then-act");

    [GeneratedRegex(@"\bWHERE\b.*\bversion\s*=", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex VersionCompared();

    [GeneratedRegex(@"\bSET\b.*=\s*@n\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ReadValue();
}
