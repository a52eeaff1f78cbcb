using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace ConcurrencyDiagnostics;

/// <summary>Reads for a while how long the threads of a process wait for locks: an event for each wait that has ended.</summary>
internal static class ContentionSession
{
    public static async Task RunAsync(int process, TimeSpan duration)
    {
        using var session = Target.Open(
            process,
            [new EventPipeProvider(ClrTraceEventParser.ProviderName, EventLevel.Informational, (long)ClrTraceEventParser.Keywords.Contention)],
            rundown: false);
        using var events = new EventPipeEventSource(session.EventStream);
        var waits = new List<double>();
        // Events go on to come until the session has been stopped, which takes a while.
        var last = 0.0;
        events.Clr.All += data => last = data.TimeStampRelativeMSec;
        events.Clr.ContentionStop += data => waits.Add(data.DurationNs / 1e6);
        var reading = Task.Run(events.Process);
        JsonReport.Write(new { Started = true });
        await Task.WhenAny(reading, Task.Delay(duration));
        await session.StopAsync(CancellationToken.None);
        await reading;
        JsonReport.Write(new { Seconds = Math.Round(last / 1000, 3), Milliseconds = waits.Select(wait => Math.Round(wait, 3)) });
    }
}
