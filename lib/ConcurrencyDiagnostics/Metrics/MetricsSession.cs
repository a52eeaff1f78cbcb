using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace ConcurrencyDiagnostics;

/// <summary>Reads a process's metrics from outside, as dotnet-counters does, and reports each collection.</summary>
internal static class MetricsSession
{
    private const string Provider = "System.Diagnostics.Metrics";
    private const string Meters = "System.Runtime,Microsoft.AspNetCore.Hosting";

    public static Task RunAsync(int process, double interval)
    {
        using var session = Target.Open(process, [new EventPipeProvider(Provider, EventLevel.Informational, (long)Keywords, Arguments(interval))], rundown: false);
        using var events = new EventPipeEventSource(session.EventStream);
        var collection = new Collection();
        events.Dynamic.All += data =>
        {
            if (data.ProviderName == Provider)
                collection.Take(data);
        };
        // Until the process ends, or whoever reads the reports ends this one.
        events.Process();
        return Task.CompletedTask;
    }

    // TimeSeriesValues and InstrumentPublishing of the provider's own keywords, and its errors.
    private static EventKeywords Keywords => (EventKeywords)0x3;

    private static Dictionary<string, string> Arguments(double interval) => new()
    {
        ["Metrics"] = Meters,
        ["SessionId"] = Guid.NewGuid().ToString(),
        ["RefreshInterval"] = interval.ToString(CultureInfo.InvariantCulture),
        ["MaxTimeSeries"] = "1000",
        ["MaxHistograms"] = "20",
    };
}
