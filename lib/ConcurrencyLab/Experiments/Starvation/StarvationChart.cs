namespace ConcurrencyLab;

/// <summary>Finished requests, threads of the pool and its queue over time: a row each, on the same time axis.</summary>
internal static class StarvationChart
{
    // A chart is at most 10 KB.
    private const int MostPoints = 40;
    private const double Gap = 0.09;

    private static readonly (string Title, Func<StarvationSample, long> Value)[] Rows =
    [
        ("終わったリクエスト（件）", sample => sample.Finished),
        ("スレッドプールのスレッド（本）", sample => sample.PoolThreads),
        ("スレッドを待つキューの長さ（個）", sample => sample.Queued),
    ];

    public static Figure Draw(IReadOnlyList<StarvationRun> runs) => new(
        "リクエストの進みと、スレッドプールの動き",
        height: 520,
        Numbers(runs),
        Plot.WithOneLegendEntryEach(Rows.SelectMany((_, row) => runs.Select((run, index) => StackedRows.Line(run.Name, index, row, Changes(run.Samples, Rows[row].Value), "hv")))),
        StackedRows.Layout([.. Rows.Select(row => row.Title)], Gap));

    private static List<(double At, long Value)> Changes(IReadOnlyList<StarvationSample> samples, Func<StarvationSample, long> value)
    {
        List<(double At, long Value)> changes = [];
        foreach (var sample in samples)
        {
            if (changes is not [.., var last] || last.Value != value(sample) || sample == samples[^1])
                changes.Add((Math.Round(sample.At.TotalSeconds, 2), value(sample)));
        }

        var every = (changes.Count + MostPoints - 1) / MostPoints;
        return [.. changes.Where((_, index) => index % every == 0 || index == changes.Count - 1)];
    }

    private static DataTable Numbers(IReadOnlyList<StarvationRun> runs) => new(
        ["待ち方", "1 秒後に終わっていた件数", "全部の応答が返るまで（秒）", "スレッドプールのスレッド（最大）", "キューの長さ（最大）"],
        [.. runs.Select(run => (string[])
            [run.Name, $"{run.FinishedAt(TimeSpan.FromSeconds(1))} / {run.Requests}", $"{run.Elapsed.TotalSeconds:F2}", $"{run.MostPoolThreads}", $"{run.LongestQueue}"])]);
}
