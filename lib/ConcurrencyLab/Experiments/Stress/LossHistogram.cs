namespace ConcurrencyLab;

/// <summary>The runs of a distribution, binned by the share that was lost: the values themselves differ in nearly every run.</summary>
internal static class LossHistogram
{
    private const string Nothing = "なし";

    private static readonly (string Label, double Below)[] Bins =
    [
        ("〜1 %", 0.01), ("〜10 %", 0.1), ("〜25 %", 0.25), ("〜50 %", 0.5), ("50 %〜", double.PositiveInfinity),
    ];

    public static Figure Draw(IReadOnlyList<(string Title, Distribution Distribution)> distributions) => CountsChart.Draw(
        "失われた割合ごとの、実行回数",
        "実行した回数",
        [.. distributions.Select(d => new CountsPanel(d.Title, [.. Bars(d.Distribution)]))]);

    private static IEnumerable<OutcomeBar> Bars(Distribution distribution)
    {
        var lost = distribution.Values.Select(distribution.ShareLost).ToList();
        yield return new OutcomeBar(Nothing, lost.Count(rate => rate <= 0) - distribution.RunsThatExceeded, IsRight: true);
        var above = 0.0;
        foreach (var (label, below) in Bins)
        {
            var from = above;
            yield return new OutcomeBar(label, lost.Count(rate => rate > 0 && rate >= from && rate < below), IsRight: false);
            above = below;
        }

        // Nothing was lost there, and it is wrong all the same.
        if (distribution.RunsThatExceeded > 0)
            yield return new OutcomeBar("多すぎ", distribution.RunsThatExceeded, IsRight: false);
    }
}
