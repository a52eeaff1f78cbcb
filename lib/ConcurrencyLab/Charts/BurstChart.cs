namespace ConcurrencyLab;

internal static class BurstChart
{
    // More lanes would neither be told apart nor stay within a chart's size.
    private const int MostLanes = 30;

    private const string Waiting = "待ち";
    private const string Working = "処理";

    private static readonly Dictionary<string, string> Colors = new() { [Waiting] = Palette.Waiting, [Working] = Palette.Working };

    public static Figure Draw(string caption, IReadOnlyList<(string Title, Burst Burst)> bursts) =>
        GanttChart.Draw(caption, [.. bursts.Select(b => Panel(b.Title, b.Burst))], Colors);

    private static GanttPanel Panel(string title, Burst burst)
    {
        var shown = burst.Requests.Take(MostLanes).ToList();
        var rest = burst.Requests.Count - shown.Count;
        return new GanttPanel(
            rest > 0 ? $"{title}（はじめの {MostLanes} 件）" : title,
            [.. shown.Select(Lane)],
            [.. shown.SelectMany(Bars)]);
    }

    private static IEnumerable<GanttBar> Bars(RequestRecord request)
    {
        yield return new GanttBar(Lane(request), Waiting, request.Received, request.Started);
        yield return new GanttBar(Lane(request), Working, request.Started, request.Finished, Values(request));
    }

    private static string Lane(RequestRecord request) => $"リクエスト {request.Number}";

    private static string Values(RequestRecord request) => (request.ValueRead, request.ValueWritten) switch
    {
        ({ } read, { } written) => $"{read} を読み、{written} を書いた",
        ({ } read, null) => $"{read} を読んだ",
        (null, { } written) => $"{written} を書いた",
        _ => "",
    };
}
