namespace ConcurrencyLab.Tests;

/// <summary>Walks through the states of a player, as its script does.</summary>
internal sealed class PlayedGraph
{
    private readonly StateGraph _graph;
    private readonly string[] _texts;

    public PlayedGraph(SchedulePlayer player)
    {
        _graph = player.Graph!;
        _texts = [.. _graph.Strings];
    }

    public int First => _graph.States.Count - 1;

    private int Rows => _graph.Values.Count + _graph.Locks.Count;

    public int After(string schedule) => schedule.Split(' ').Aggregate(First, (state, thread) => Next(state, thread[0] - 'A'));

    public int Next(int state, int thread) => _graph.States[state][_graph.Threads.Count + Rows + 1 + 2 * thread];

    public PlayEnding? Ending(int state) => _graph.States[state][_graph.Threads.Count + Rows] is >= 0 and var i ? _graph.Endings.ElementAt(i) : null;

    public string Thread(int state, int thread) => _texts[_graph.States[state][thread]];

    /// <summary>A shared value or a lock.</summary>
    public string Row(int state, string name) =>
        _texts[_graph.States[state][_graph.Threads.Count + _graph.Values.Concat(_graph.Locks).ToList().IndexOf(name)]];

    /// <summary>How every way through the states ends.</summary>
    public IEnumerable<PlayEnding> Endings() => EndingsFrom(First);

    private IEnumerable<PlayEnding> EndingsFrom(int state)
    {
        if (Ending(state) is { } ending)
            yield return ending;
        for (var thread = 0; thread < _graph.Threads.Count; thread++)
        {
            if (Next(state, thread) >= 0)
            {
                foreach (var found in EndingsFrom(Next(state, thread)))
                    yield return found;
            }
        }
    }
}
