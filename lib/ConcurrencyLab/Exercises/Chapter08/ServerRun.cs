namespace ConcurrencyLab;

/// <summary>
/// Calls on servers that share a store. Each runs by itself up to an operation at a store or a service; the check decides
/// whose operation happens next, and no clock.
/// </summary>
internal sealed class ServerRun : IDisposable
{
    // So many operations no answer needs, without anybody else having done something.
    private const int Many = 60;
    private const int MostRounds = 40;
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);

    private readonly AsyncPump _pump;
    private readonly Func<string> _look;
    private readonly Lock _gate = new();
    private readonly List<RemoteOperation> _operations = [];
    private readonly List<PumpedCall> _calls = [];
    private readonly List<string> _names = [];
    private readonly List<LaneRow> _rows;
    private bool _isOver;

    /// <param name="code">The learner's code.</param>
    /// <param name="look">What is in the store, in words.</param>
    public ServerRun(Delegate code, Func<string> look)
    {
        (_pump, _look) = (new AsyncPump(code, returnsToCaller: false), look);
        _rows = [new(null, "", look())];
    }

    public IReadOnlyList<PumpedCall> Calls => _calls;

    public Lanes Lanes => new(_names, _rows);

    public IReadOnlyList<int> Operations => [.. _calls.Select((_, owner) => Count(owner, operation => operation.HasHappened))];

    /// <summary>Begins a call; it runs when an operation of it is asked for.</summary>
    /// <param name="name">The title of its lane.</param>
    /// <param name="call">Calls the learner's method, or what another server does.</param>
    public PumpedCall Start(string name, Func<Connection, Task> call)
    {
        var connection = new Connection(this, _calls.Count);
        _names.Add(name);
        _calls.Add(_pump.Start(() => call(connection)));
        return _calls[^1];
    }

    public void Add(RemoteOperation operation)
    {
        lock (_gate)
            _operations.Add(operation);
    }

    public void Note(int owner, string label) => _rows.Add(new(owner, label, _look()));

    /// <summary>Lets two calls go on in an order until both are at their end. Null when no thread was kept.</summary>
    public CheckResult? Go(ServerOrder order) =>
        Advance(order.First, order.Lead) ?? Advance(order.Second, order.Reply) ?? Advance(order.First) ?? Advance(order.Second) ?? Finish();

    /// <summary>Lets a call do some operations; fewer when it ends, which leaves what it does not wait for, or has to wait. Null when no thread was kept.</summary>
    public CheckResult? Advance(int owner, int operations = Many)
    {
        var broken = Settle();
        for (var done = 0; broken is null && done < operations && !_calls[owner].IsCompleted && Next(owner) is { } next; done++)
        {
            next.HasHappened = true;
            _pump.Post(next.Happen);
            broken = Settle();
        }

        return broken;
    }

    /// <summary>Lets all calls go on, and time pass where they wait for that. Null when no thread was kept.</summary>
    public CheckResult? Finish()
    {
        for (var round = 0; round < MostRounds && !_calls.TrueForAll(call => call.IsCompleted); round++)
        {
            if (AdvanceAll() is { } broken)
                return broken;
            if (!_calls.TrueForAll(call => call.IsCompleted) && PassTime() is { } kept)
                return kept;
        }

        return null;
    }

    /// <summary>Lets all timers run down that are set now. Null when no thread was kept.</summary>
    public CheckResult? PassTime() => PumpResult.Of(_pump, _pump.PassTime(_pump.Now + s_long));

    /// <summary>Whether a call ended with a result, and a change that it asked for did not happen yet.</summary>
    public bool IsEarly(int owner) => _calls[owner].IsCompletedSuccessfully && Count(owner, operation => operation is { HasHappened: false, IsRead: false }) > 0;

    public void Dispose()
    {
        // What is left must not stay in the learner's code as a lock that nobody gives back: whatever it waits for comes.
        _isOver = true;
        if (_calls.Exists(call => !call.IsCompleted))
            _ = Finish();
        _pump.Dispose();
    }

    private CheckResult? AdvanceAll() => Enumerable.Range(0, _calls.Count).Select(owner => Advance(owner)).FirstOrDefault(broken => broken is not null);

    private CheckResult? Settle() => PumpResult.Of(_pump, _pump.Settle());

    private RemoteOperation? Next(int owner)
    {
        lock (_gate)
            return _operations.Find(operation => operation.Owner == owner && !operation.HasHappened && (_isOver || operation.CanHappen()));
    }

    private int Count(int owner, Predicate<RemoteOperation> isCounted)
    {
        lock (_gate)
            return _operations.Count(operation => operation.Owner == owner && isCounted(operation));
    }
}
