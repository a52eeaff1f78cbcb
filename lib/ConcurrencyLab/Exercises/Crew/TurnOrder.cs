namespace ConcurrencyLab;

/// <summary>An order of turns: how far every thread comes first, and which one then goes through.</summary>
internal readonly record struct TurnOrder(Turns Turns, int Lead)
{
    private const int MostLead = 4;

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
