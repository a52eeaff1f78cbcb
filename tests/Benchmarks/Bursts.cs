using ConcurrencyLab;

namespace Benchmarks;

/// <summary>How long N simultaneous requests take whose handler sleeps for one second, each on a thread of its own.</summary>
internal static class Bursts
{
    private const int Repetitions = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        Lab.Environment();
        await using var server = await LabServer.StartAsync(
            _ =>
            {
                Thread.Sleep(1000);
                return "";
            },
            port: 18_000);
        var figures = new List<Figure>();
        foreach (var (requests, toReach) in new[] { (3, 1.05), (100, 1.1), (1_000, 1.3) })
        {
            var bursts = new List<Burst>();
            for (var i = 0; i < Repetitions; i++)
                bursts.Add(await server.SendAsync(requests));
            var failed = bursts.Sum(burst => burst.Requests.Count(request => request.Status != 200));
            figures.Add(new(
                $"{requests} requests that sleep 1 s",
                $"median {bursts.Select(burst => burst.Elapsed.TotalSeconds).Median():F3} s, first {bursts[0].Elapsed.TotalSeconds:F3} s, {failed} failed",
                $"≤ {toReach} s, 0 failed"));
        }

        return figures;
    }
}
