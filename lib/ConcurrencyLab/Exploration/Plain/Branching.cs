namespace ConcurrencyLab;

/// <summary>Which turns depth-first search decides differently.</summary>
/// <param name="IsReduced">Only where it can make a difference.</param>
/// <param name="MostPreemptions">How often, at most, the turn is taken from a thread that could go on; null without a limit.</param>
internal readonly record struct Branching(bool IsReduced, int? MostPreemptions)
{
    public static Branching Reduced { get; } = new(true, null);

    public static Branching Every { get; } = new(false, null);

    public static Branching Preempting(int most) => new(false, most);
}
