namespace ConcurrencyLab;

// Okabe and Ito's colours, which people with colour blindness can tell apart: https://jfly.uni-koeln.de/color/
internal static class Palette
{
    public const string Waiting = "#BBBBBB";
    public const string Working = "#56B4E9";
    public const string Right = "#009E73";
    public const string Wrong = "#D55E00";

    /// <summary>Lines that help to read a chart.</summary>
    public const string Guide = "#888888";

    /// <summary>Fills, on which black text can be read.</summary>
    public static readonly string[] Series = ["#56B4E9", "#E69F00", "#009E73", "#CC79A7"];

    /// <summary>Lines and points, which have a contrast of 3 : 1 on a light page and on a dark one.</summary>
    public static readonly string[] Lines = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"];
}
