namespace ConcurrencyLab;

/// <summary>An order of turns: how far every thread comes first, and which one then goes through.</summary>
internal readonly record struct TurnOrder(Turns Turns, int Lead)
{
    private const int MostLead = 4;

    // Only loops have more; there the first ones show what the others would.
    private const int MostStops = 60;
    private const int MostStopsOfTwo = 16;

    /// <summary>
    /// Few orders, for code with points of its own. In the last one somebody is stopped inside, while another one is given
    /// all turns: whoever looks again and again whether he may go on, is seen.
    /// </summary>
    public static IReadOnlyList<TurnOrder> Few { get; } =
        [new(Turns.Fair, 1), new(Turns.FirstThrough, 1), new(Turns.LastThrough, 1), new(Turns.LastThrough, MostLead)];

    /// <summary>The order in which threads overlap as much as they can.</summary>
    public static TurnOrder Fair => Few[0];

    /// <summary>Orders that stop every thread at each of its first points while another goes through.</summary>
    public static IReadOnlyList<TurnOrder> Many { get; } = UpTo(MostLead);

    /// <summary>Whether only one thread, of this index, comes so far; null when all do.</summary>
    public int? Held { get; init; }

    /// <summary>How far the second thread comes, when the first one is held, before that one goes through; 0 when it is not held.</summary>
    public int SecondLead { get; init; }

    /// <summary>Every way to hold one thread once, at one of its points, while the others go through.</summary>
    /// <param name="points">How many points each thread comes to.</param>
    /// <param name="areAlike">Whether all threads do the same: then it makes no difference which of them is held.</param>
    public static IEnumerable<TurnOrder> OneHeld(IReadOnlyList<int> points, bool areAlike)
    {
        for (var held = 0; held < (areAlike ? 1 : points.Count); held++)
        {
            for (var lead = 1; lead <= Math.Min(points[held], MostStops); lead++)
            {
                yield return new TurnOrder(Turns.LastThrough, lead) { Held = held };
                if (!areAlike && points.Count > 2)
                    yield return new TurnOrder(Turns.FirstThrough, lead) { Held = held };
            }
        }
    }

    /// <summary>Every way to hold the first thread somewhere, then the second one somewhere, and to let the first one through.</summary>
    public static IEnumerable<TurnOrder> TwoHeld(IReadOnlyList<int> points) =>
        points.Count < 2 ? [] : Enumerable.Range(1, Math.Min(points[0], MostStopsOfTwo))
            .SelectMany(lead => Enumerable.Range(1, Math.Min(points[1], MostStopsOfTwo)).Select(second => new TurnOrder(Turns.FirstThrough, lead) { Held = 0, SecondLead = second }));

    /// <summary>Every way to hold one of two threads once, at one of its stops, while the other goes through.</summary>
    /// <param name="first">The stops of the first thread.</param>
    /// <param name="second">The stops of the second thread.</param>
    public static IEnumerable<TurnOrder> OneOfTwoHeld(IEnumerable<int> first, IEnumerable<int> second) =>
    [
        .. first.Select(lead => new TurnOrder(Turns.LastThrough, lead) { Held = 0 }),
        .. second.Select(lead => new TurnOrder(Turns.FirstThrough, lead) { Held = 1 }),
    ];

    /// <summary>The same for as many first points as given: code with more places to meet needs more.</summary>
    public static IReadOnlyList<TurnOrder> UpTo(int mostLead) =>
    [
        new(Turns.Fair, 1),
        .. Enumerable.Range(1, mostLead).SelectMany(lead => (TurnOrder[])[new(Turns.FirstThrough, lead), new(Turns.LastThrough, lead)]),
    ];
}
