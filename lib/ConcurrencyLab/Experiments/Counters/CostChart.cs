using Plotly.NET;

namespace ConcurrencyLab;

/// <summary>Costs as points on a logarithmic axis, since they lie far apart; a shape beside the colour for each number of threads.</summary>
internal static class CostChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "cross"];

    public static Figure Draw(CounterCost cost)
    {
        var counters = cost.Costs.Select(c => c.Counter).Distinct().ToArray();
        return new Figure(
            "1 回数えるのにかかる時間（横軸は対数目盛、左ほど速い）",
            height: 90 + 30 * counters.Length,
            Numbers(cost, counters),
            [.. cost.Costs.GroupBy(c => c.Threads).Select(Trace)],
            Plot.Layout(
                ("xaxis", new { type = "log", title = Plot.Title("1 回あたりの時間（ナノ秒）"), tickvals = new[] { 0.1, 1, 10, 100, 1_000, 10_000, 100_000 } }),
                ("yaxis", new { type = "category", categoryorder = "array", categoryarray = counters.Reverse().ToArray() })));
    }

    private static Trace Trace(IGrouping<int, OperationCost> costs, int index) => Plot.Trace(
        "scatter",
        ("name", Label(costs.Key)),
        ("mode", "markers"),
        ("x", costs.Select(c => Math.Round(c.Nanoseconds, 2)).ToArray()),
        ("y", costs.Select(c => c.Counter).ToArray()),
        ("marker", new { size = 11, color = Palette.Lines[index], symbol = Symbols[index] }),
        ("hovertemplate", "%{y}: %{x} ナノ秒"));

    private static DataTable Numbers(CounterCost cost, IReadOnlyList<string> counters)
    {
        var threads = cost.Costs.Select(c => c.Threads).Distinct().ToList();
        return new DataTable(
            ["数え方", .. threads.Select(count => $"{Label(count)}（ナノ秒）"), "数え落とし"],
            [.. counters.Select(counter => (string[])
                [counter, .. threads.Select(count => $"{Of(counter, count).Nanoseconds:F1}"), Lost(threads.Max(count => Of(counter, count).LostShare))])]);

        OperationCost Of(string counter, int count) => cost.Costs.Single(c => c.Counter == counter && c.Threads == count);
    }

    private static string Lost(double share) => share == 0 ? "なし" : $"最大 {share:P1}";

    private static string Label(int threads) => $"{threads} スレッド";
}
