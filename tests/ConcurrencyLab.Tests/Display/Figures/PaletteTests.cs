namespace ConcurrencyLab.Tests;

/// <summary>Colours are told from what is behind them by as much as WCAG 2.2 asks for.</summary>
public sealed class PaletteTests
{
    private const string Black = "#000000";

    public static TheoryData<string> Fills => [.. Palette.Series, Palette.Waiting, Palette.Working, Palette.Right, Palette.Wrong];

    public static TheoryData<string> Lines => [.. Palette.Lines, Palette.Guide];

    [Theory]
    [MemberData(nameof(Fills))]
    public void Black_words_can_be_read_on_every_fill(string fill) => Assert.InRange(Contrast(Black, fill), 4.5, 21);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Lines_can_be_seen_on_a_light_page_and_on_the_dark_ones_of_the_site_and_of_VS_Code(string line)
    {
        Assert.InRange(Contrast(line, "#FFFFFF"), 3, 21);
        Assert.InRange(Contrast(line, "#0D1117"), 3, 21);
        Assert.InRange(Contrast(line, "#1F1F1F"), 3, 21);
    }

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + 2 * i, 2), 16) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
