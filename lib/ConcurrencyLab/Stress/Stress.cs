using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Runs a body on real threads many times over, and notes how each run ended.</summary>
public static class Stress
{
    // On a busy machine each Thread.Yield may cost a time slice: what takes half a second elsewhere would take a minute.
    private static readonly TimeSpan MeasuringLimit = TimeSpan.FromSeconds(10);
    internal static readonly TimeSpan RunLimit = TimeSpan.FromSeconds(30);

    /// <summary>Measures how a shared value comes out.</summary>
    /// <param name="threads">Threads in each run, each of its own, none from the pool.</param>
    /// <param name="iterations">How often each thread does the body.</param>
    /// <param name="runs">Number of runs; fewer where they take long, for none begins after 10 seconds.</param>
    /// <param name="reset">Puts the shared value back; runs before each run.</param>
    /// <param name="outcome">Reads the shared value after each run.</param>
    /// <param name="body">What a thread does; one more is expected for each time.</param>
    /// <param name="startTogether">Whether all threads wait at a gate until the last is there, or each begins when it is started.</param>
    public static Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether = false) =>
        RunAsync(threads, iterations, runs, reset, outcome, body, startTogether, MeasuringLimit, RunLimit);

    internal static async Task<Distribution> RunAsync(
        int threads, int iterations, int runs, Action reset, Func<int> outcome, Action body, bool startTogether, TimeSpan measuringLimit, TimeSpan runLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        var values = new List<int>(runs);
        var clock = Stopwatch.StartNew();
        do
        {
            reset();
            await WithinAsync(runLimit, startTogether ? Workers.RunAsync(threads, _ => Repeat()) : StartOneByOneAsync(threads, Repeat));
            values.Add(outcome());
        }
        while (values.Count < runs && clock.Elapsed < measuringLimit);

        return new Distribution(threads * iterations, [.. values]);

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

    private static async Task WithinAsync(TimeSpan limit, Task run)
    {
        try
        {
            await run.WaitAsync(limit);
        }
        catch (TimeoutException) when (!run.IsCompleted)
        {
            throw new TimeoutException($"スレッドが {limit.TotalSeconds:0.#} 秒たっても終わりません。body が待ち続けていないか確かめてください。待っていないなら、回数（iterations）を減らしてください。");
        }
    }
}
