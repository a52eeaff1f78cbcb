namespace ConcurrencyLab;

/// <summary>The events of a timeline during one burst. What handlers write is limited; beginnings and ends are few, and all kept.</summary>
internal sealed class Recording(Action<Recording> forget) : IDisposable
{
    /// <summary>Log lines and phases that are kept; later ones are only counted.</summary>
    public const int MostLines = 50_000;

    private readonly Lock _gate = new();
    private readonly List<RequestEvent> _events = [];
    private int _lines;

    /// <summary>A sentence on what is missing; none if nothing is.</summary>
    public IReadOnlyList<string> Remark
    {
        get
        {
            lock (_gate)
                return _lines <= MostLines ? [] : [$"（記録するログと段階は {MostLines:N0} 件までです。このあとの {_lines - MostLines:N0} 件は省きました）"];
        }
    }

    public void Add(RequestEvent added)
    {
        lock (_gate)
        {
            if (added.Kind is RequestEventKind.Logged or RequestEventKind.EnteredPhase && ++_lines > MostLines)
                return;
            _events.Add(added);
        }
    }

    public IReadOnlyList<RequestEvent> Snapshot()
    {
        lock (_gate)
            return [.. _events];
    }

    public void Dispose() => forget(this);
}
