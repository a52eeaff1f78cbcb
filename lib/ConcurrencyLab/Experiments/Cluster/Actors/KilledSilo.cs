using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Kills the silo in which an actor lives, while clients call it.</summary>
internal static class KilledSilo
{
    private const int CallsBefore = 100;
    private const int CallsAfter = 100;

    public static async Task<ClusterResult> RunAsync(SiloSet silos, ClusterProcess clients, ActorState state)
    {
        var key = ActorCalls.NewKey();
        var from = clients.Seen.Count;
        var origin = Stopwatch.GetTimestamp();
        clients.Send($"flow {state.Word()} {key}");
        var last = await NextAnswersAsync(clients, CallsBefore, _ => true);
        var holder = silos.Named(last.Name);
        holder.Kill();
        var killed = Stopwatch.GetTimestamp();
        silos.Remove(holder);

        // As many as show that it is back, however long that takes.
        await NextAnswersAsync(clients, CallsAfter, call => call.Name != holder.Name);
        clients.Send("stop");
        await clients.NextAsync("Stopped");
        IReadOnlyList<ClusterReport> calls = [.. clients.Seen.Skip(from).Where(report => report.Kind == "Call")];
        var value = await clients.ReadAsync(state, key);
        silos.BeginToFill();
        return new KilledSiloReport(state, calls, holder.Name, origin, killed, value).Result();
    }

    private static async Task<ClusterReport> NextAnswersAsync(ClusterProcess clients, int times, Func<ClusterReport, bool> isWanted)
    {
        ClusterReport? last = null;
        for (var i = 0; i < times; i++)
            last = await clients.NextAsync(report => report is { Kind: "Call", IsDone: true } && isWanted(report));
        return last!;
    }
}
