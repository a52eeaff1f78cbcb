namespace ConcurrencyLab;

/// <summary>With the chart, where there is what draws one.</summary>
internal static partial class ExplorationReport
{
    static partial void Draw(IReadOnlyList<OutcomeCount> outcomes, ref string html) => html = Charts.OutcomeCounts(outcomes).ToHtml();
}
