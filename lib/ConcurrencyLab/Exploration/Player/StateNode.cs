namespace ConcurrencyLab;

/// <summary>A prefix of schedules that was run: what it led to, and how it went on.</summary>
internal sealed class StateNode(SeenState state)
{
    private readonly StateNode?[] _next = new StateNode?[state.Threads.Count];
    private readonly string[] _did = new string[state.Threads.Count];

    public SeenState State => state;

    /// <summary>How the run ended here; null where it went on.</summary>
    public PlayEnding? Ending { get; set; }

    /// <summary>What comes when a thread steps; null when it was not let step.</summary>
    public StateNode? After(int thread) => _next[thread];

    /// <summary>What the thread did in that step.</summary>
    public string Did(int thread) => _did[thread];

    /// <summary>The state after a step, which <paramref name="look"/> tells where it is new.</summary>
    public StateNode Step(int thread, string did, Func<SeenState> look)
    {
        if (_next[thread] is { } known)
            return known;
        _did[thread] = did;
        return _next[thread] = new StateNode(look());
    }

    /// <summary>How a thread is, now that all schedules are known: the explorer leaves out the steps of one that only goes round.</summary>
    public string TextOf(int thread) =>
        _next[thread] is null && (state.Runnable & (1u << thread)) != 0 ? SeenState.GoesRound : state.Threads[thread];

    /// <summary>This one and all that follow.</summary>
    public IEnumerable<StateNode> All() => _next.OfType<StateNode>().SelectMany(next => next.All()).Prepend(this);
}
