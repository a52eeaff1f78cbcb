namespace ConcurrencyLab;

/// <summary>Compiles and loads in the background what the first burst and the first chart would otherwise wait for.</summary>
internal static class WarmUp
{
    // Above the ports of the course, so that it takes none of them away.
    private const int Port = 48_000;

    private static Task s_running = Task.CompletedTask;

    public static bool IsAtWork => !s_running.IsCompleted;

    /// <summary>It costs several hundred milliseconds, which pass while the learner reads; where nobody reads, <c>CONCURRENCYLAB_WARM_UP=off</c> leaves it out.</summary>
    public static void Begin()
    {
        if (Environment.GetEnvironmentVariable("CONCURRENCYLAB_WARM_UP") != "off")
            s_running = Task.Run(RunAsync);
    }

    private static async Task RunAsync()
    {
        BurstChart.Draw("", []).ToHtml();
        await using var server = await LabServer.StartQuietlyAsync(_ => "", Port);
        var burst = await server.SendAsync("/");
        burst.ToHtml();
    }
}
