namespace ConcurrencyLab;

/// <summary>With the chart, where there is what draws one.</summary>
internal static partial class ExplorationReport
{
    static partial void Draw(IReadOnlyList<OutcomeCount> outcomes, ref string html) =>
        html = CountsChart.Draw("結果ごとの、順番の数", Counted, [new("結果", OutcomeBars.Of(outcomes))]).ToHtml();
}
