namespace ConcurrencyLab;

/// <summary>Several clients that call one actor at the same time, on a cluster in which nothing happens.</summary>
internal static class CountedActor
{
    public static async Task<ClusterResult> CountAsync(ClusterProcess clients, ActorState state, int callers, int times)
    {
        var key = ActorCalls.NewKey();
        var calls = await clients.CallAsync(state, key, times, callers);
        var value = await clients.ReadAsync(state, key);
        var answered = calls.Count(call => call.IsDone);
        return new ClusterResult(
            $"{callers} つのクライアントが {times:N0} 回ずつ呼び、{answered:N0} 回の返事が届きました。カウンターの値は {value:N0} です。",
            new DataTable(
                ["サイロ", "クライアント", "返事の数"],
                [.. calls.Where(call => call.IsDone).GroupBy(call => (call.Name, call.Number)).OrderBy(group => group.Key)
                    .Select(group => (string[])[group.Key.Name, $"{group.Key.Number}", $"{group.Count():N0}"])]))
        {
            Counted = value,
        };
    }
}
