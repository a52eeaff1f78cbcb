namespace ConcurrencyLab;

/// <summary>How a kind of bar looks: a pattern beside the colour, so that kinds are told apart without seeing colours too.</summary>
internal sealed record BarStyle(string Color, string Pattern = "")
{
    // A shape that is left out is a plain bar, and keeps the page short.
    public object Marker => Pattern.Length == 0
        ? new { color = Color }
        : new { color = Color, pattern = new { shape = Pattern, size = 6 } };
}
