using System.Text.RegularExpressions;

namespace ConcurrencyLab;

/// <summary>Judges statements that sell a seat, in a process of its own, as <see cref="SqlJudge"/> does.</summary>
internal static partial class SeatJudge
{
    public static SqlReport Judge(string[] texts)
    {
        string[] statements = [.. texts.SelectMany(SqlText.Split)];
        using var store = new SqliteSeats(0);
        return Alone(store, statements) ?? Together(store, statements, seats: 1) ?? Together(store, statements, seats: 2)
            ?? new($"2 つの接続のどの順番でも、1 つの席を 1 人だけに売りました。", null, [], []);
    }

    /// <summary>One connection, three times, for two seats.</summary>
    private static SqlReport? Alone(SqliteSeats store, string[] statements)
    {
        store.Refill(2);
        for (var left = 1; left >= -1; left--)
        {
            using var buyer = new Buyer(store.Open(), statements);
            while (!buyer.IsFinished)
                buyer.Step(mayWait: false);
            buyer.Dispose();
            var before = left + 1;
            if (buyer.End == BuyerEnd.Failed)
                return SqlReport.Wrong($"1 つの接続で実行すると、エラーになりました。{buyer.Error}", new("sql-error", "SQLite のメッセージを読み、その文を確かめてください。表の名前は seats、列の名前は n と version です。"));
            if (before == 0)
                return buyer.End == BuyerEnd.Sold ? SqlReport.Wrong($"残りが 0 でも売れて、残りは {store.Left} になりました。", new("sells-without-checking", "残りがあるかどうかを確かめていません。UPDATE の WHERE に、残りがあることを書いてください。")) : null;
            if (buyer.End == BuyerEnd.Sold && store.Left == before && BeginWord().IsMatch(statements[0]))
                return SqlReport.Wrong($"残り {before} のときに売ったのに、残りは {store.Left} のままです。", new("commit-missing", "BEGIN で始めたら、最後に COMMIT してください。終わらせないと、変更は取り消されます。"));
            if (buyer.End != BuyerEnd.Sold || store.Left != left)
                return SqlReport.Wrong($"1 つの接続で、残り {before} のときに売ると、残りは {store.Left} でした。売れて、{left} になるはずです。", new("does-not-sell-one", "残りがあれば、n をちょうど 1 減らしてください。"));
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
                store.Refill(seats);
                var report = SeatRun.Sell(store, statements, lead, follow);
                if (report.Error.Length > 0)
                    return SqlReport.Wrong(
                        $"2 つの接続が同時に進むと、片方が「{report.Error}」というエラーになりました。",
                        new("begin-is-not-enough", "ただの BEGIN では、確かめてから変えるまでのあいだに、ほかの接続も確かめます。SQLite ではエラーになりますが、PostgreSQL の既定では、エラーなしで 2 人に売れます。確かめることを、UPDATE の WHERE に入れてください。"),
                        report.Rows);
                if (report.Sold == 0)
                    return SqlReport.Wrong("席があるのに、だれも買えませんでした。", new("nobody", "先に書いた 1 人は、買えるようにしてください。"), report.Rows);
                if (report.Sold > seats || report.Left != seats - report.Sold)
                    return SqlReport.Wrong($"{seats} つの席に 2 人が来て、{report.Sold} 人に売れ、残りは {report.Left} になりました。", HintFor(statements), report.Rows);
            }
        }

        return null;
    }

    private static Hint HintFor(string[] statements) =>
        statements.Any(sql => VersionCompared().IsMatch(sql)) ? new("version-not-changed", "版を比べていますが、書くときに変えていません。同じ UPDATE の中で version = version + 1 としてください。")
        : statements.Any(sql => ReadValue().IsMatch(sql)) ? new("writes-what-it-read", "SELECT で読んだ値から計算した残りを書いています。読んだ後に、ほかの接続が変えているかもしれません。n = n - 1 のように、データベースに計算させてください。")
        : new("check-then-act", "SELECT で確かめてから UPDATE で減らすまでのあいだに、ほかの接続も確かめています。確かめることを、UPDATE の WHERE に入れてください。");

    [GeneratedRegex(@"^\s*BEGIN\b", RegexOptions.IgnoreCase)]
    private static partial Regex BeginWord();

    [GeneratedRegex(@"\bWHERE\b.*\bversion\s*=", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex VersionCompared();

    [GeneratedRegex(@"\bSET\b.*=\s*@n\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ReadValue();
}
