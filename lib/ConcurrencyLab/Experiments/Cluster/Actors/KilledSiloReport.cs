using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>What came of an actor whose silo was killed, in words and as a time line.</summary>
/// <param name="state">Where it keeps its number.</param>
/// <param name="calls">Every call, answered or not.</param>
/// <param name="holder">The silo that was killed.</param>
/// <param name="origin">When it began, by the machine's own clock.</param>
/// <param name="killed">When the silo was killed.</param>
/// <param name="value">The actor's number at the end.</param>
internal sealed class KilledSiloReport(ActorState state, IReadOnlyList<ClusterReport> calls, string holder, long origin, long killed, long value)
{
    private List<ClusterReport> Answered => [.. calls.Where(call => call.IsDone).OrderBy(call => call.At)];

    private ClusterReport FirstElsewhere => Answered.First(call => call.Name != holder);

    public ClusterResult Result()
    {
        var (sent, answered) = (calls.Count, Answered.Count);
        var outcome = state == ActorState.Memory
            ? $"{holder} が返事をした {Answered.Count(call => call.Name == holder)} 回が失われました。"
            : value >= answered ? $"返事の届いた {answered} 回は、すべて残っています。"
            : $"返事の届いた {answered} 回のうち、少なくとも {answered - value} 回が失われました。";
        return new ClusterResult(
            $"{sent} 回呼び、{answered} 回の返事が届きました。{holder} を強制終了し、グレインは{FirstElsewhere.Name} に作り直されました。カウンターの値は {value} です。{outcome}",
            table: null,
            Chart())
        {
            Counted = value,
            Sent = sent,
            Answered = answered,
        };
    }

    private Figure Chart() => ActorChart.Draw(
        [.. Answered.GroupBy(call => call.Name).Select(silo => new ActorLine(silo.Key, [.. silo.Select(call => (call.After(origin), call.Value))]))],
        [(Stopwatch.GetElapsedTime(origin, killed), $"{holder} を強制終了"), (FirstElsewhere.After(origin), "別のサイロに作り直された")]);
}
