namespace ConcurrencyLab;

/// <summary>An order of turns: how far every thread comes first, and which one then goes through.</summary>
internal readonly record struct TurnOrder(Turns Turns, int PreemptAfter)
{
    private const int LatestPreemption = 4;

    // Only loops have more; there the first ones show what the others would.
    private const int MostStops = 60;
    private const int MostStopsOfTwo = 16;

    /// <summary>
    /// Few orders, for code with points of its own. In the last one somebody is stopped inside, while another one is given
    /// all turns: whoever looks again and again whether he may go on, is seen.
    /// </summary>
    public static IReadOnlyList<TurnOrder> Few { get; } =
        [new(Turns.Fair, 1), new(Turns.FirstThrough, 1), new(Turns.LastThrough, 1), new(Turns.LastThrough, LatestPreemption)];

    /// <summary>The order in which threads overlap as much as they can.</summary>
    public static TurnOrder Fair => Few[0];

    /// <summary>
    /// The threads of the check go through, one after the other, while what the code itself started waits: for longer than any
    /// time limit.
    /// </summary>
    public static TurnOrder StartedPaused => new(Turns.FirstThrough, 1) { PausesStarted = true };

    /// <summary>Whether what the code itself started is paused: its threads, and its work in the pool.</summary>
    public bool PausesStarted { get; init; }

    /// <summary>Whether only one thread, of this index, comes so far; null when all do.</summary>
    public int? PausedThread { get; init; }

    /// <summary>How far the second thread comes, when the first one is paused, before that one goes through; 0 when it is not paused.</summary>
    public int PreemptSecondAfter { get; init; }

    /// <summary>Every way to pause one thread once, at one of its stops, while the others go through.</summary>
    /// <param name="stops">The stops of each thread.</param>
    /// <param name="areAlike">Whether all threads do the same: then it makes no difference which of them is paused.</param>
    public static IEnumerable<TurnOrder> OnePaused(IReadOnlyList<IReadOnlyList<int>> stops, bool areAlike)
    {
        for (var paused = 0; paused < (areAlike ? 1 : stops.Count); paused++)
        {
            foreach (var after in stops[paused].Take(MostStops))
            {
                yield return new TurnOrder(Turns.LastThrough, after) { PausedThread = paused };
                if (!areAlike && stops.Count > 2)
                    yield return new TurnOrder(Turns.FirstThrough, after) { PausedThread = paused };
            }
        }
    }

    /// <summary>Every way to pause the first thread somewhere, then the second one somewhere, and to let the first one through.</summary>
    public static IEnumerable<TurnOrder> TwoPaused(IReadOnlyList<IReadOnlyList<int>> stops) =>
        stops.Count < 2 ? [] : stops[0].Take(MostStopsOfTwo).SelectMany(after =>
            stops[1].Take(MostStopsOfTwo).Select(second => new TurnOrder(Turns.FirstThrough, after) { PausedThread = 0, PreemptSecondAfter = second }));
}
