namespace ConcurrencyLab;

/// <summary>What two servers have counted, in words and as a time line.</summary>
internal static class ServerReport
{
    private const string Inside = "読んでから書くまで";

    public static ClusterResult Of(IReadOnlyList<ClusterProcess> servers, int requests, long? stored, long? origin)
    {
        var last = servers.Select(server => Handled(server).Max(report => report.Value)).ToList();
        var table = new DataTable(
            ["サーバー", "プロセス ID", "受け付けたリクエスト", "返した数（最大）"],
            [.. servers.Zip(last, (server, count) => (string[])[server.Name, $"{server.Id}", $"{Handled(server).Count()}", $"{count}"])]);
        return new ClusterResult(Summary(requests, stored, last), table, origin is { } began ? Chart(servers, began) : null) { Counted = stored ?? last.Max() };
    }

    private static string Summary(int requests, long? stored, List<long> last) => stored switch
    {
        null => $"{requests} 件のリクエストを受け付け、サーバー 1 の変数は {last[0]}、サーバー 2 の変数は {last[1]} です。",
        { } count when count < requests => $"{requests} 件のリクエストを受け付け、保存先の値は {count} です。{requests - count} 件が失われました。",
        { } count => $"{requests} 件のリクエストを受け付け、保存先の値は {count} です。失われた数は 0 です。",
    };

    private static IEnumerable<ClusterReport> Handled(ClusterProcess server) => server.Seen.Where(report => report.Kind == "Handled");

    private static Figure Chart(IReadOnlyList<ClusterProcess> servers, long origin) => GanttChart.Draw(
        "2 台のサーバーが、保存先の数を読んでから書くまで（読んだ数 → 書いた数）",
        [new GanttPanel("", [.. servers.Select(server => server.Name)], [.. servers.SelectMany(server => Bars(server, origin))])],
        new Dictionary<string, BarStyle> { [Inside] = new(Palette.Series[1]) });

    // A lock lets one request inside at a time: the reads and the writes of a server come in turn.
    private static IEnumerable<GanttBar> Bars(ClusterProcess server, long origin) =>
        server.Seen.Where(report => report.Kind == "Read").Zip(server.Seen.Where(report => report.Kind == "Written"), (read, written) =>
            new GanttBar(server.Name, Inside, read.After(origin), written.After(origin), $"{read.Value} → {written.Value}"));
}
