namespace ConcurrencyLab;

/// <summary>Looks for the phases of requests: whatever waits is pale, whatever works has a colour.</summary>
internal static class PhaseStyles
{
    public const string Waiting = "待ち";
    public const string Working = "処理";

    // Kept for the whole notebook, so that a phase looks the same in each of its charts.
    private static readonly List<string> Waits = [];
    private static readonly List<string> Works = [];
    private static readonly Lock Gate = new();

    private static readonly string[] Patterns = ["/", "x", ".", "-", "\\", "+", "|"];

    public static IReadOnlyDictionary<string, BarStyle> For(IEnumerable<string> phases)
    {
        var styles = new Dictionary<string, BarStyle> { [Waiting] = new(Palette.Waiting), [Working] = new(Palette.Working) };
        foreach (var phase in phases)
            styles.TryAdd(phase, phase.EndsWith(Waiting, StringComparison.Ordinal) ? WaitingStyle(Place(Waits, phase)) : WorkingStyle(Place(Works, phase)));
        return styles;
    }

    private static BarStyle WaitingStyle(int place) => new(Palette.Waiting, Pattern(place));

    // The first colour of the series is the one of 処理.
    private static BarStyle WorkingStyle(int place) => new(Palette.Series[1 + place % (Palette.Series.Length - 1)], Pattern(1 + place));

    private static int Place(List<string> known, string phase)
    {
        lock (Gate)
        {
            if (!known.Contains(phase))
                known.Add(phase);
            return known.IndexOf(phase);
        }
    }

    private static string Pattern(int index) => Patterns[index % Patterns.Length];
}
