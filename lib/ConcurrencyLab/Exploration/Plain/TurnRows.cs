using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>What each turn of a run did, in words, with the shared value after it.</summary>
internal sealed class TurnRows(Func<string> look, int threads) : IRunObserver
{
    private readonly List<LaneRow> _rows = [];
    private readonly List<string> _did = [];

    public IReadOnlyList<LaneRow> All => _rows;

    public void Begun() => _rows.Add(new LaneRow(null, "", look()));

    public void Accessed(ExploredThread thread, AccessSite site, object? owner, long index, bool isTurn)
    {
        if (isTurn)
            _did.Add(site.Did);
    }

    public void Acquired(ExploredThread thread, object resource) => _did.Add(resource switch
    {
        Thread or Task => "終わりを待った",
        _ when IsSignal(resource) => "知らせを受け取った",
        _ => Operation.TookALock,
    });

    public void Released(ExploredThread thread, object resource, int times)
    {
        if (resource is not Thread)
            _did.Add(resource is Task || IsSignal(resource) ? "知らせた" : "ロックを放した");
    }

    public void Closed(ExploredThread thread, object resource) => _did.Add("知らせを取り消した");

    public void Started(ExploredThread parent, ExploredThread child) => _did.Add($"{child.Name} を始めた");

    private static bool IsSignal(object resource) =>
        resource is EventWaitHandle or ManualResetEventSlim or CountdownEvent or Barrier || resource.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(BlockingCollection<>);

    public void Arrived(AccessPlace place) => _did.Add($"{place.Name} がメモリに届いた");

    public void TurnTaken(int thread)
    {
        _rows.Add(new LaneRow(thread < ThreadName.Room ? thread : thread - ThreadName.Room + threads, _did.Count == 0 ? LaneRow.End : string.Join("、", _did), look()));
        _did.Clear();
    }
}
