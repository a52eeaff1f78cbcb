using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>数え方とスレッド数ごとの、1 操作あたりの時間。</summary>
public sealed class CounterCost : Displayable
{
    private const int Repetitions = 5;
    private const int MostThreads = 64;

    // Of the whole measurement, whatever is asked for; the rest of its time goes to starting threads.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    // On a busy machine every window takes longer; fewer repetitions are better than a cell that does not end.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(10);

    private static readonly int[] UsualThreads = [1, 2, 4];

    internal CounterCost(IReadOnlyList<OperationCost> costs) => Costs = costs;

    /// <summary>カウンターごとの時間。</summary>
    public IReadOnlyList<OperationCost> Costs { get; }

    /// <summary>すべての数え方を測ります。3 秒ほどかかります。</summary>
    /// <param name="threads">スレッドの数。1〜64 を 4 つまで。省くと 1、2、4。</param>
    /// <exception cref="ArgumentException">測れないスレッド数を指定したとき。</exception>
    public static async Task<CounterCost> MeasureAsync(params int[] threads)
    {
        Argument.NotNull(threads);
        if (threads.Length > 4 || threads.Any(count => count is < 1 or > MostThreads))
            throw new ArgumentException($"スレッドの数は 1 から {MostThreads} までで、4 つまで指定してください。例: threads: [1, 2, 4]", nameof(threads));

        await LeftBehind.WarnAsync();
        int[] chosen = threads.Length > 0 ? [.. threads.Distinct()] : UsualThreads;
        var window = Budget / (Repetitions * CounterKind.All.Count * chosen.Length);
        return await MeasureAsync(chosen, window < LongestWindow ? window : LongestWindow);
    }

    internal static async Task<CounterCost> MeasureAsync(IReadOnlyList<int> threads, TimeSpan window)
    {
        // The JIT optimises what is called often, so the first calls would be measured unoptimised.
        foreach (var kind in CounterKind.All)
            await CostRun.MeasureAsync(kind, threads: 1, WarmUp);

        // All kinds in each repetition: whatever slows the machine down for a while slows them all down.
        var runs = new List<OperationCost>();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repetitions && (i == 0 || Stopwatch.GetElapsedTime(started) < Longest); i++)
        {
            foreach (var kind in CounterKind.All)
            {
                foreach (var count in threads)
                    runs.Add(await CostRun.MeasureAsync(kind, count, window));
            }
        }

        return new CounterCost([.. runs.GroupBy(run => (run.Counter, run.Threads)).Select(Median)]);
    }

    internal override string ToHtml() => CostChart.Draw(this).ToHtml();

    internal override string ToPlainText() => CostChart.Draw(this).ToString();

    private static OperationCost Median(IEnumerable<OperationCost> runs)
    {
        var sorted = runs.OrderBy(run => run.Nanoseconds).ToList();
        return sorted[sorted.Count / 2] with { LostShare = sorted.Max(run => run.LostShare) };
    }
}
