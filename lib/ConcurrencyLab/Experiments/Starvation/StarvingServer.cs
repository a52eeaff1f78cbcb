namespace ConcurrencyLab;

/// <summary>The child's part: a server whose handlers wait, a client on a thread of its own, and a look at the pool meanwhile.</summary>
internal static class StarvingServer
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "starve";

    private const int Port = 48_100;
    private const string WarmUp = "/warm-up";
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    public static string SourceOf(StarvationScenario scenario) => scenario switch
    {
        StarvationScenario.BlockingSleep => "// スレッドプールのスレッドで\nThread.Sleep(500);",
        StarvationScenario.BlockingWait => "// スレッドプールのスレッドで\nTask.Delay(500).Wait();",
        StarvationScenario.Await => "// スレッドプールのスレッドで\nawait Task.Delay(500);",
        StarvationScenario.DedicatedThreads => "// リクエストごとの専用スレッドで\nThread.Sleep(500);",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "StarvationScenario の値ではありません。"),
    };

    public static async Task<StarvationRecord> RunAsync(StarvationScenario scenario, int requests)
    {
        var sampler = new PoolSampler();
        await using var server = await StartAsync(scenario, sampler);
        // The first request compiles the server's code, which is not what is measured.
        await LoadDriver.SendAsync(server.Port, [WarmUp], Limit, () => sampler.Elapsed);
        var load = await LoadDriver.SendAsync(server.Port, [.. Enumerable.Repeat("/", requests)], Limit, () => sampler.Elapsed);
        return new StarvationRecord(load.Ended - load.Sent, await sampler.StopAsync(load.Sent));
    }

    private static Task<LabServer> StartAsync(StarvationScenario scenario, PoolSampler sampler)
    {
        return scenario switch
        {
            StarvationScenario.Await => LabServer.StartQuietlyAsync(AwaitAsync, Port),
            StarvationScenario.DedicatedThreads => LabServer.StartQuietlyAsync(Blocking(() => Thread.Sleep(Wait)), Port, ServerThreading.ThreadPerRequest),
            StarvationScenario.BlockingSleep => LabServer.StartQuietlyAsync(Blocking(() => Thread.Sleep(Wait)), Port, ServerThreading.ThreadPool),
#pragma warning disable VSTHRD002 // The mistake that is shown.
            _ => LabServer.StartQuietlyAsync(Blocking(() => Task.Delay(Wait).Wait()), Port, ServerThreading.ThreadPool),
#pragma warning restore VSTHRD002
        };

        Func<LabRequest, string> Blocking(Action wait) => request =>
        {
            if (request.Path == WarmUp)
                return "";
            wait();
            sampler.Finish();
            return "";
        };

        async Task<string> AwaitAsync(LabRequest request)
        {
            if (request.Path == WarmUp)
                return "";
            await Task.Delay(Wait);
            sampler.Finish();
            return "";
        }
    }
}
