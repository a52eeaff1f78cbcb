namespace ConcurrencyLab;

/// <summary>
/// The states of all schedules. Two are one where they look the same <em>and</em> everything that was seen after them is the
/// same, to every end: so no state stands for two that only look alike, whatever the threads keep in their local variables.
/// </summary>
internal sealed class StateGraph
{
    /// <summary>For a thread that cannot step, and for a state that is no end.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> _strings = [];
    private readonly Dictionary<string, int> _known = [];
    private readonly Dictionary<PlayEnding, int> _endings = [];
    private readonly List<int[]> _states = [];

    public StateGraph(StateNode root)
    {
        Threads = [.. Enumerable.Range(0, root.State.Threads.Count).Select(ThreadName.Of)];
        var seen = root.All().Select(node => node.State).ToList();
        Values = [.. seen.SelectMany(state => state.Values).Select(row => row.Name).Distinct()];
        Locks = [.. seen.SelectMany(state => state.Locks).Select(row => row.Name).Distinct()];
        Add(root);
    }

    public IReadOnlyList<string> Threads { get; }

    public IReadOnlyList<string> Values { get; }

    public IReadOnlyList<string> Locks { get; }

    /// <summary>Every text once.</summary>
    public IReadOnlyCollection<string> Strings => _strings.Keys;

    public IReadOnlyCollection<PlayEnding> Endings => _endings.Keys;

    /// <summary>
    /// The states, the first one last. Of each: the texts of its threads, values and locks, its ending, and for each thread the
    /// state that comes when it steps, and the text of what it does.
    /// </summary>
    public IReadOnlyList<int[]> States => _states;

    /// <summary>Texts of the first state: of threads, values and locks.</summary>
    public IReadOnlyList<string> First => [.. _states[^1].Take(Threads.Count + Values.Count + Locks.Count).Select(i => _strings.Keys.ElementAt(i))];

    private int Add(StateNode node)
    {
        var state = new List<int>();
        for (var thread = 0; thread < Threads.Count; thread++)
            state.Add(Number(node.TextOf(thread)));
        state.AddRange(Values.Select(name => Number(Text(node.State.Values, name, ""))));
        state.AddRange(Locks.Select(name => Number(Text(node.State.Locks, name, SeenState.Free))));
        state.Add(node.Ending is { } ending ? Number(ending) : None);
        for (var thread = 0; thread < Threads.Count; thread++)
            state.AddRange(node.After(thread) is { } next ? [Add(next), Number(node.Did(thread))] : [None, None]);
        var key = string.Join(',', state);
        if (!_known.TryGetValue(key, out var number))
        {
            _known.Add(key, number = _states.Count);
            _states.Add([.. state]);
        }

        return number;
    }

    private static string Text(IReadOnlyList<SeenRow> rows, string name, string missing) =>
        rows.FirstOrDefault(row => row.Name == name).Text ?? missing;

    private int Number(string text)
    {
        if (!_strings.TryGetValue(text, out var number))
            _strings.Add(text, number = _strings.Count);
        return number;
    }

    private int Number(PlayEnding ending)
    {
        if (!_endings.TryGetValue(ending, out var number))
            _endings.Add(ending, number = _endings.Count);
        return number;
    }
}
