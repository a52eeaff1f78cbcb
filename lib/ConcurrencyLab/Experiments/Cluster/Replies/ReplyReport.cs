using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What came of asking twice, in words and as a time line.</summary>
internal static class ReplyReport
{
    private const string Asking = "クライアント: 返事待ち";
    private const string Paying = "サーバー: 支払いの処理";

    public static ClusterResult Of(IReadOnlyList<Attempt> attempts, IReadOnlyList<ClusterReport> handled, int payments, long origin) => new(
        $"買い物は 1 回です。支払いは {payments} 回記録されました。",
        new DataTable(
            ["頼んだ順番", "クライアントに届いた返事", "サーバーの結果"],
            [.. attempts.Select(attempt => (string[])[$"{attempt.Number} 回め", attempt.ReplyText, $"{Of(attempt, handled).Value} 件めの支払い"])]),
        GanttChart.Draw(
            "支払いを頼んだクライアントと、サーバー",
            [new GanttPanel("", [.. attempts.SelectMany(attempt => (string[])[Client(attempt), Server(attempt)])], [.. attempts.SelectMany(attempt => Bars(attempt, handled, origin))])],
            new Dictionary<string, BarStyle> { [Asking] = new(Palette.Waiting), [Paying] = new(Palette.Series[1], "/") }))
    {
        Counted = payments,
    };

    private static IEnumerable<GanttBar> Bars(Attempt attempt, IReadOnlyList<ClusterReport> handled, long origin)
    {
        var work = Of(attempt, handled);
        yield return new(Client(attempt), Asking, Stopwatch.GetElapsedTime(origin, attempt.Began), Stopwatch.GetElapsedTime(origin, attempt.Ended), attempt.Reply is null ? "届かない" : "返事");
        yield return new(Server(attempt), Paying, work.BeganAfter(origin), work.After(origin), $"{work.Value} 件め");
    }

    private static ClusterReport Of(Attempt attempt, IReadOnlyList<ClusterReport> handled) => handled.Single(report => report.Number == attempt.Number);

    private static string Client(Attempt attempt) => $"クライアント {attempt.Number} 回め";

    private static string Server(Attempt attempt) => $"サーバー {attempt.Number} 回め";
}
