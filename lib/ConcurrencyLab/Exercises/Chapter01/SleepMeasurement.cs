namespace ConcurrencyLab;

/// <summary>How long real servers take for requests that sleep, in both models.</summary>
internal sealed record SleepMeasurement(IReadOnlyList<int> Requests, IReadOnlyList<TimeSpan> OneAtATime, IReadOnlyList<TimeSpan> ThreadPerRequest)
{
    // Above the ports of the course, so that it takes none of them away.
    private const int Port = 48_100;

    public static async Task<SleepMeasurement> TakeAsync(TimeSpan sleep, IReadOnlyList<int> requests)
    {
        var both = await Task.WhenAll(
            MeasureAsync(ServerThreading.OneAtATime, Port, sleep, requests),
            MeasureAsync(ServerThreading.ThreadPerRequest, Port + 100, sleep, requests));
        return new(requests, both[0], both[1]);
    }

    /// <summary>A table of what was predicted and what was measured.</summary>
    public Displayable Compare(Func<int, double> oneAtATime, Func<int, double> threadPerRequest) => new TableEvidence(new DataTable(
        ["リクエスト", "1 件ずつ（予想）", "1 件ずつ（実測）", "スレッド（予想）", "スレッド（実測）"],
        [.. Requests.Select((n, i) => (string[])[$"{n} 件", Text(oneAtATime(n)), Text(OneAtATime[i].TotalSeconds), Text(threadPerRequest(n)), Text(ThreadPerRequest[i].TotalSeconds)])]));

    private static string Text(double seconds) => $"{seconds:F2} 秒";

    private static async Task<TimeSpan[]> MeasureAsync(ServerThreading threading, int port, TimeSpan sleep, IReadOnlyList<int> requests)
    {
        await using var server = await LabServer.StartQuietlyAsync(
            _ =>
            {
                Thread.Sleep(sleep);
                return "";
            },
            port,
            threading);
        var times = new TimeSpan[requests.Count];
        for (var i = 0; i < times.Length; i++)
            times[i] = (await server.SendAsync(requests[i])).Elapsed;
        return times;
    }
}
