namespace ConcurrencyLab;

/// <summary>The measured share of lost increments, for numbers of threads × iterations.</summary>
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

    /// <summary>Numbers of threads: the first index of <see cref="Rates"/>.</summary>
    public IReadOnlyList<int> Threads { get; }

    /// <summary>Numbers of iterations of each thread: the second index of <see cref="Rates"/>.</summary>
    public IReadOnlyList<int> Iterations { get; }

    /// <summary>Number of runs behind each rate.</summary>
    public int Runs { get; }

    /// <summary>The share that was lost, 0 to 1.</summary>
#pragma warning disable CA1814 // A matrix is what it is.
    public double[,] Rates { get; }
#pragma warning restore CA1814

    /// <summary>Measures a counter.</summary>
    /// <param name="counter">The counter to measure.</param>
    /// <param name="threads">Numbers of threads.</param>
    /// <param name="iterations">Numbers of increments of each thread.</param>
    /// <param name="runs">Number of runs for each pair.</param>
    /// <param name="startTogether">Whether all threads wait at a gate until the last is there, or each begins when it is started.</param>
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

    internal override string ToHtml() => Charts.LossRates(this).ToHtml();

    internal override string ToPlainText() => Charts.LossRates(this).ToPlainText();

    internal DataTable Numbers => new(
        ["スレッド ＼ 1 本あたりの回数", .. Iterations.Select(i => i.ToString("N0"))],
        [.. Threads.Select((threads, t) => (string[])[$"{threads} 本", .. Iterations.Select((_, i) => Rates[t, i].ToString("P1"))])]);
}
