namespace ConcurrencyLab;

internal static class BurstChart
{
    // In all panels together: more would neither be told apart nor stay within a chart's size.
    private const int MostBars = 60;

    // What is shorter cannot be seen.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    public static Figure Draw(string caption, IReadOnlyList<(string Title, Burst Burst)> bursts) => GanttChart.Draw(
        caption,
        [.. bursts.Select(b => Panel(b.Title, b.Burst, MostBars / bursts.Count))],
        PhaseStyles.For(bursts.SelectMany(b => b.Burst.Requests).SelectMany(request => request.Phases).Select(phase => phase.Name)));

    private static GanttPanel Panel(string title, Burst burst, int mostBars)
    {
        var bars = new List<GanttBar>();
        var lanes = new List<string>();
        foreach (var request in burst.Requests)
        {
            var own = Bars(request).ToList();
            if (bars.Count + own.Count > mostBars)
                break;
            bars.AddRange(own);
            lanes.Add(Lane(request));
        }

        return new GanttPanel(lanes.Count < burst.Requests.Count ? $"{title}（はじめの {lanes.Count} 件）" : title, lanes, bars);
    }

    private static IEnumerable<GanttBar> Bars(RequestRecord request)
    {
        if (request.Started - request.Received >= Shortest)
            yield return Bar(request, PhaseStyles.Waiting, request.Received, request.Started);
        var unnamedUntil = request.Phases is [var first, ..] ? first.Started : request.Finished;
        // A handler that names a phase at once leaves nothing to see before it.
        if (request.Phases.Count == 0 || unnamedUntil - request.Started >= Shortest)
            yield return Bar(request, PhaseStyles.Working, request.Started, unnamedUntil);
        foreach (var phase in request.Phases)
            yield return Bar(request, phase.Name, phase.Started, phase.Ended);
    }

    // The values stand in the last bar, at whose end they are known.
    private static GanttBar Bar(RequestRecord request, string kind, TimeSpan start, TimeSpan end) =>
        new(Lane(request), kind, start, end, end == request.Finished ? Values(request) : "");

    private static string Lane(RequestRecord request) => $"リクエスト {request.Number}";

    private static string Values(RequestRecord request) => (request.ValueRead, request.ValueWritten) switch
    {
        ({ } read, { } written) => $"{read} を読み、{written} を書いた",
        ({ } read, null) => $"{read} を読んだ",
        (null, { } written) => $"{written} を書いた",
        _ => "",
    };
}
