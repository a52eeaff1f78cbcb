namespace ConcurrencyLab;

/// <summary>The outcomes of an exploration, as the bars of a chart and the rows of a table.</summary>
internal static class OutcomeBars
{
    /// <summary>With how many schedules each outcome ends; those that go wrong in the same way count as one.</summary>
    public static IReadOnlyList<OutcomeBar> Of(IReadOnlyList<OutcomeCount> outcomes) =>
    [
        .. outcomes
            .GroupBy(outcome => (Label: Label(outcome), outcome.IsRight))
            .Select(same => new OutcomeBar(same.Key.Label, same.Sum(outcome => outcome.Count), same.Key.IsRight)),
    ];

    // Who waits for whom stands in the lanes; an axis has room for a word.
    private static string Label(OutcomeCount outcome) => outcome.Kind switch
    {
        OutcomeKind.Deadlock => "デッドロック",
        OutcomeKind.Exception => "例外",
        OutcomeKind.Stuck => "進まない",
        _ => outcome.Text,
    };
}
