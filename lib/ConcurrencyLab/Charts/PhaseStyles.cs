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
        foreach (var phase in phases.Where(phase => !styles.ContainsKey(phase)).Distinct().ToList())
        {
            var index = styles.Count - 2;
            // The first colour of the series is the one of 処理.
            var color = phase.EndsWith(Waiting, StringComparison.Ordinal) ? Palette.Waiting : Palette.Series[1 + index % (Palette.Series.Length - 1)];
            styles.Add(phase, new(color, Patterns[index % Patterns.Length]));
        }

        return styles;
    }
}
