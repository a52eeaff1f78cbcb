namespace ConcurrencyLab;

/// <summary>スレッドの数と繰り返しの数ごとに測った、失われた加算の割合。</summary>
public sealed class LossMap : Displayable
{
    private const int MostRuns = 10_000;

    private LossMap(IReadOnlyList<int> threads, IReadOnlyList<int> iterations, int runs, double[,] rates)
    {
        Threads = threads;
        Iterations = iterations;
        Runs = runs;
        Rates = rates;
    }

    /// <summary>スレッドの数。<see cref="Rates"/> の 1 つめの添字。</summary>
    public IReadOnlyList<int> Threads { get; }

    /// <summary>1 本のスレッドが繰り返す数。<see cref="Rates"/> の 2 つめの添字。</summary>
    public IReadOnlyList<int> Iterations { get; }

    /// <summary>1 つの割合を求めた実行の回数。</summary>
    public int Runs { get; }

    /// <summary>失われた割合。0〜1。</summary>
#pragma warning disable CA1814 // A matrix is what it is.
    public double[,] Rates { get; }
#pragma warning restore CA1814

    /// <summary>カウンターを測ります。</summary>
    /// <param name="counter">測るカウンター。</param>
    /// <param name="threads">スレッドの数。</param>
    /// <param name="iterations">1 本のスレッドが足す回数。</param>
    /// <param name="runs">組み合わせごとの実行の回数。</param>
    /// <param name="startTogether">全スレッドがそろうまで待って始めるかどうか。false なら、スレッドを作った順に始めます。</param>
    /// <exception cref="ArgumentOutOfRangeException">数が小さすぎるか、組み合わせの全部の実行が多すぎるとき。</exception>
    public static async Task<LossMap> MeasureAsync(ICounter counter, int[] threads, int[] iterations, int runs, bool startTogether = false)
    {
        Argument.NotNull(counter);
        Argument.Some(threads);
        Argument.Some(iterations);
        if (threads.Length * (long)iterations.Length * runs > MostRuns)
            throw new ArgumentOutOfRangeException(nameof(runs), runs, $"測る回数は、組み合わせ {threads.Length * iterations.Length} 通りの全部で {MostRuns:N0} 回までです。runs を減らしてください。");
        await LeftBehind.WarnAsync();
        var rates = new double[threads.Length, iterations.Length];
        for (var t = 0; t < threads.Length; t++)
        {
            for (var i = 0; i < iterations.Length; i++)
            {
                // Every pair has all its runs, as the map says of each rate.
                var measured = await Stress.RunAsync(
                    threads[t], iterations[i], runs, counter.Reset, () => counter.Value, counter.Increment, startTogether, TimeSpan.MaxValue, TimeLimit.Usual);
                rates[t, i] = measured.LossRate;
            }
        }

        return new LossMap([.. threads], [.. iterations], runs, rates);
    }

    internal override string ToHtml() => LossHeatMap.Draw(this).ToHtml();

    internal override string ToPlainText() => LossHeatMap.Draw(this).ToPlainText();

    internal DataTable Numbers => new(
        ["スレッド ＼ 1 本あたりの回数", .. Iterations.Select(i => i.ToString("N0"))],
        [.. Threads.Select((threads, t) => (string[])[$"{threads} 本", .. Iterations.Select((_, i) => Rates[t, i].ToString("P1"))])]);
}
