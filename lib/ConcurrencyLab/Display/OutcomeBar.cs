namespace ConcurrencyLab;

/// <summary>An outcome, how often it was seen, and whether it is right.</summary>
internal sealed record OutcomeBar(string Outcome, long Count, bool IsRight)
{
    /// <summary>What its row in a table says.</summary>
    public string[] Cells => [Outcome, $"{Count:N0}", Word(IsRight)];

    public static string Word(bool isRight) => isRight ? "正しい" : "正しくない";
}
