namespace ConcurrencyLab;

/// <summary>Looks for the phases of requests: whatever waits is pale, whatever works has a colour.</summary>
internal static class PhaseStyles
{
    public const string Waiting = "待ち";
    public const string Working = "処理";

    private static readonly string[] Patterns = ["/", "x", ".", "-", "\\", "+", "|"];

    public static IReadOnlyDictionary<string, BarStyle> For(IEnumerable<string> phases)
    {
        var styles = new Dictionary<string, BarStyle> { [Waiting] = new(Palette.Waiting), [Working] = new(Palette.Working) };
        int waiting = 0, working = 0;
        foreach (var phase in phases)
        {
            if (styles.ContainsKey(phase))
                continue;
            // Counted apart, so that a phase of work keeps its look whether a wait comes before it or not.
            if (phase.EndsWith(Waiting, StringComparison.Ordinal))
                styles.Add(phase, new(Palette.Waiting, Pattern(waiting++)));
            else
                styles.Add(phase, new(Palette.Series[1 + working % (Palette.Series.Length - 1)], Pattern(1 + working++)));
        }

        return styles;
    }

    private static string Pattern(int index) => Patterns[index % Patterns.Length];
}
