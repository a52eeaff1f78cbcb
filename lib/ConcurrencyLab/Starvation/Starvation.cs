namespace ConcurrencyLab;

/// <summary>
/// Thread pool starvation, each time in a fresh process: a pool that has grown once stays so for a while,
/// and the notebook's own pool must not be the one that starves.
/// </summary>
public static class Starvation
{
    private const int MostRequests = 100;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(55);

    // How many threads the pool begins with, and how fast it grows, depends on the number of processors: with this one, the experiment is the same on every machine.
    private static readonly Dictionary<string, string> TwoProcessors = new() { ["DOTNET_PROCESSOR_COUNT"] = "2" };

    /// <summary>
    /// Sends requests at the same moment to a server whose handlers wait for half a second each.
    /// The server's process is told that there are two processors, so that its pool begins small and grows alike on every machine; the client runs on a thread that is not of the pool.
    /// </summary>
    /// <param name="scenario">How the handlers wait.</param>
    /// <param name="requests">How many requests, from 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of requests or the scenario cannot be measured.</exception>
    /// <exception cref="TimeoutException">The process did not end within 55 seconds; it was killed.</exception>
    public static async Task<StarvationRun> MeasureAsync(StarvationScenario scenario, int requests = 30)
    {
        if (requests is < 1 or > MostRequests)
            throw new ArgumentOutOfRangeException(nameof(requests), requests, $"リクエストの数は 1 から {MostRequests} までで指定してください。");
        var source = StarvingServer.SourceOf(scenario);
        var record = await Child.ReadAsync<StarvationRecord>(Limit, [ChildRoles.Starve, $"{scenario}", $"{requests}"], TwoProcessors).SingleAsync();
        return new StarvationRun(scenario, requests, source, record);
    }
}
