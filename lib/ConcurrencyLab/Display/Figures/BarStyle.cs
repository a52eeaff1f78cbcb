namespace ConcurrencyLab;

/// <summary>How a kind of bar looks: a pattern beside the colour, so that kinds are told apart without seeing colours too.</summary>
internal sealed record BarStyle(string Color, string Pattern = "")
{
    // The pattern lies thin over the colour, so that words in the bar can still be read.
    public object Marker => Pattern.Length == 0
        ? new { color = Color }
        : new { color = Color, pattern = new { shape = Pattern, size = 7, fillmode = "overlay", fgcolor = "#FFF", fgopacity = 0.5 } };
}
