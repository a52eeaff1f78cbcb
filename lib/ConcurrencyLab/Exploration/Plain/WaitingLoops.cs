namespace ConcurrencyLab;

/// <summary>
/// Loops in which a thread only looks whether it may go on, known by the places where they touch something. They would make
/// the orders infinite in number. A thread that takes many turns in a row, in the same few places, goes through one.
/// </summary>
internal sealed class WaitingLoops
{
    private readonly List<int[]> _loops = [];

    /// <summary>Grows with each loop that is found.</summary>
    public int Count => _loops.Count;

    /// <summary>The number of the loop that a place is in; -1 for none.</summary>
    public int Of(int site)
    {
        for (var loop = 0; loop < _loops.Count; loop++)
        {
            if (Array.IndexOf(_loops[loop], site) >= 0)
                return loop;
        }

        return -1;
    }

    public void Add(IEnumerable<int> sites) => _loops.Add([.. sites.Distinct()]);
}
