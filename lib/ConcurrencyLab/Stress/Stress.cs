using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>本物のスレッドで同じ処理を何回も実行し、結果を記録します。</summary>
public static class Stress
{
    // On a busy machine each Thread.Yield may cost a time slice: what takes half a second elsewhere would take a minute.
    private static readonly TimeSpan MeasuringLimit = TimeSpan.FromSeconds(10);

    /// <summary>Measures how a shared value comes out.</summary>
    /// <param name="threads">Threads in each run, each of its own, none from the pool.</param>
    /// <param name="iterations">How often each thread does the body.</param>
    /// <param name="runs">Number of runs; fewer where they take long, for none begins after 10 seconds.</param>
    /// <param name="reset">Puts the shared value back; runs before each run.</param>
    /// <param name="outcome">Reads the shared value after each run.</param>
    /// <param name="body">What a thread does; without <paramref name="expected"/>, one more is expected for each time.</param>
    /// <param name="startTogether">Whether all threads wait at a gate until the last is there, or each begins when it is started.</param>
    /// <param name="expected">The value if nothing goes wrong, where a body does not add one each time; threads × iterations if nothing is given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small or too large.</exception>
    /// <exception cref="TimeoutException">A run did not end within 30 seconds.</exception>
    public static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether = false, int? expected = null)
    {
        await LeftBehind.WarnAsync();
        return await RunAsync(threads, iterations, runs, reset, outcome, body, startTogether, MeasuringLimit, TimeLimit.Usual, expected);
    }

    internal static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether, TimeSpan measuringLimit, TimeSpan runLimit, int? expected = null)
    {
        Argument.NotNull(reset);
        Argument.NotNull(outcome);
        Argument.NotNull(body);
        Workers.CheckNumber(threads);
        if (iterations < 0)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, "回数（iterations）は 0 以上で指定してください。");
        if ((long)threads * iterations > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(iterations), iterations, $"threads × iterations が {int.MaxValue:N0} を超えます。回数（iterations）を減らしてください。");
        if (runs < 1)
            throw new ArgumentOutOfRangeException(nameof(runs), runs, "試す回数（runs）は 1 以上で指定してください。");
        var values = new List<int>();
        var clock = Stopwatch.StartNew();
        do
        {
            reset();
            await TimeLimit.WaitAsync(startTogether ? Workers.RunAsync(threads, _ => Repeat()) : StartOneByOneAsync(threads, Repeat), runLimit);
            values.Add(outcome());
        }
        while (values.Count < runs && clock.Elapsed < measuringLimit);

        return new Distribution(expected ?? threads * iterations, [.. values]);

        void Repeat()
        {
            for (var i = 0; i < iterations; i++)
                body();
        }
    }

    private static Task<bool[]> StartOneByOneAsync(int threads, Action work) =>
        Task.WhenAll(Enumerable.Range(0, threads).Select(_ => DedicatedThread.RunAsync(() =>
        {
            work();
            return true;
        })).ToList());
}
