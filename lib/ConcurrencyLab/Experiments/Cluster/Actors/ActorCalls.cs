namespace ConcurrencyLab;

/// <summary>What the clients ask for and what they report of it.</summary>
internal static class ActorCalls
{
    public static string Word(this ActorState state) => state == ActorState.Memory ? "memory" : "stored";

    /// <summary>An actor that nobody has called yet.</summary>
    public static string NewKey() => $"{Guid.NewGuid():N}";

    /// <summary>Lets clients call an actor some times each, and waits for all answers.</summary>
    public static async Task<IReadOnlyList<ClusterReport>> CallAsync(this ClusterProcess clients, ActorState state, string key, int times, int callers)
    {
        clients.Send($"calls {state.Word()} {key} {times} {callers}");
        return await clients.CallsUntilStopAsync();
    }

    /// <summary>The calls from now on until the clients have stopped.</summary>
    public static async Task<IReadOnlyList<ClusterReport>> CallsUntilStopAsync(this ClusterProcess clients)
    {
        var from = clients.Seen.Count;
        await clients.NextAsync("Stopped");
        return [.. clients.Seen.Skip(from).Where(report => report.Kind == "Call")];
    }

    public static async Task<long> ReadAsync(this ClusterProcess clients, ActorState state, string key)
    {
        clients.Send($"read {state.Word()} {key}");
        return (await clients.NextAsync("Value")).Value;
    }
}
