namespace ConcurrencyLab;

/// <summary>
/// Loops in which a thread only looks whether it may go on, known by the places where they touch something. They would make
/// the orders infinite in number.
/// </summary>
internal sealed class WaitingLoops
{
    private readonly List<HashSet<int>> _loops = [];

    /// <summary>Grows with each loop that is found, or found to be longer.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the loop that a place is in; -1 for none.</summary>
    public int Of(int site)
    {
        for (var loop = 0; loop < _loops.Count; loop++)
        {
            if (_loops[loop].Contains(site))
                return loop;
        }

        return -1;
    }

    /// <summary>Whether these places are all in one loop that is known.</summary>
    public bool Contains(IReadOnlyList<int> sites) => _loops.Exists(loop => loop.IsSupersetOf(sites));

    /// <summary>Adds a loop. One that has a place in common with it was a part of it, seen before somebody wrote what else it looks at.</summary>
    public void Add(IEnumerable<int> sites)
    {
        HashSet<int> all = [.. sites];
        foreach (var part in _loops.Where(loop => loop.Overlaps(all)).ToList())
        {
            all.UnionWith(part);
            _loops.Remove(part);
        }

        _loops.Add(all);
        Count++;
    }
}
