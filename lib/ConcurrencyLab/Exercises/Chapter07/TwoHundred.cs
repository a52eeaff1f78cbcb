namespace ConcurrencyLab;

/// <summary>200 real requests, all at the same moment, to a server whose handler is the learner's part of the service.</summary>
internal static class TwoHundred
{
    public const int Requests = 200;
    private const int Port = 48_700;

    /// <param name="handle">Answers a request, given its place from 0 to 199.</param>
    public static async Task<Burst> SendAsync(Func<int, string> handle)
    {
        await using var server = await LabServer.StartQuietlyAsync(request => handle(int.Parse(request.Path.AsSpan(1))), Port);
        var burst = await server.SendAsync([.. Enumerable.Range(0, Requests).Select(i => $"/{i}")]);
        Heartbeat.Beat();
        return burst;
    }

    /// <summary>The verdict on a burst in which the learner's code threw; null when every request was answered.</summary>
    public static CheckResult? Refused(Burst burst) =>
        burst.Requests.FirstOrDefault(request => request.Status != 200) is { } failed
            ? new CheckResult.Threw(failed.Body.Trim(), $"{Requests} 件のリクエストのうち {burst.Requests.Count(request => request.Status != 200)} 件で", s_thrown)
            : null;

    private static readonly Hint s_thrown = new("exception");
}
