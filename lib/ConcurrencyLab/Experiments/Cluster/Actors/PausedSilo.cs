using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Two activations of one actor, made certain: its silo is stopped between what the actor has read and what it will write,
/// the others take it for dead, the actor begins anew elsewhere, and only then the silo goes on.
/// </summary>
internal static class PausedSilo
{
    private const int CallsBefore = 5;

    public static async Task<ClusterResult> RunAsync(ClusterRun run, SiloSet silos, ClusterProcess clients)
    {
        const ActorState State = ActorState.Storage;
        var key = ActorCalls.NewKey();
        var before = await clients.CallAsync(State, key, CallsBefore, callers: 2);
        var holder = silos.Named(before[^1].Name);
        var pauser = run.Start("一時停止の係", "pauser", $"{holder.Id}");
        await pauser.NextAsync("Ready");

        var origin = Stopwatch.GetTimestamp();
        holder.Send("hold");
        await holder.NextAsync("Holding");
        clients.Send($"calls {State.Word()} {key} 1 1");
        var held = await holder.NextAsync("Held");
        pauser.Send("pause");
        var paused = await pauser.NextAsync("Paused");
        silos.Remove(holder);
        await SiloSet.WaitForMembersAsync(silos.All, silos.All.Count);
        var removed = Stopwatch.GetTimestamp();
        await clients.CallsUntilStopAsync();

        // From a silo, not from a client: that one might still ask the silo that is stopped.
        silos.All[0].Send($"call {key}");
        var elsewhere = await silos.All[0].NextAsync("Call");

        // What the silo reads as soon as it runs again.
        holder.Send("open");
        pauser.Send("resume");
        var resumed = await pauser.NextAsync("Resumed");
        var refused = await holder.NextAsync("Refused");
        await holder.WaitForEndAsync();
        var ended = Stopwatch.GetTimestamp();
        var value = await clients.ReadAsync(State, key);
        return new ClusterResult(
            $"同じグレインが、{holder.Name} と{elsewhere.Name} の両方にいました。{holder.Name} の遅れた書き込みは、ETag が違うので断られました（InconsistentStateException）。保存先の値は {value} です。",
            new DataTable(["時刻（秒）", "サイロ", "したこと", "数"],
            [
                [Time(held.At), holder.Name, "1 を足し、書く前で止まった", $"{held.Value}"],
                [Time(paused.At), holder.Name, "一時停止した", ""],
                [Time(removed), string.Join("、", silos.All.Select(silo => silo.Name)), $"{holder.Name} を外した", ""],
                [Time(elsewhere.At), elsewhere.Name, "グレインを作り、保存先の数に 1 を足して書いた", $"{elsewhere.Value}"],
                [Time(resumed.At), holder.Name, "再開した", ""],
                [Time(refused.At), holder.Name, "書こうとして、断られた", $"{held.Value}"],
                [Time(ended), holder.Name, "外されたことを知り、自分で終わった", ""],
            ]))
        {
            Counted = value,
        };

        string Time(long at) => $"{Stopwatch.GetElapsedTime(origin, at).TotalSeconds:F2}";
    }
}
