namespace ConcurrencyLab;

/// <summary>Compiles and loads in the background what the first burst and the first chart would otherwise wait for.</summary>
internal static class WarmUp
{
    // Above the ports of the course, so that it takes none of them away.
    private const int Port = 48_000;

    public static async Task RunAsync()
    {
        Charts.Compare().ToHtml();
        await using var server = await LabServer.StartQuietlyAsync(_ => "", Port);
        var burst = await server.SendAsync("/");
        burst.ToHtml();
    }
}
