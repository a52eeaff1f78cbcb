namespace ConcurrencyLab;

// Okabe and Ito's colours, which people with colour blindness can tell apart: https://jfly.uni-koeln.de/color/
internal static class Palette
{
    public const string Waiting = "#BBBBBB";
    public const string Working = "#56B4E9";
    public const string Right = "#009E73";
    public const string Wrong = "#D55E00";

    public static readonly string[] Series = ["#56B4E9", "#E69F00", "#009E73", "#CC79A7"];
}
