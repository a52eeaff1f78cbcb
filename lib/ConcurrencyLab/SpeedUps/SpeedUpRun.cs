using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>One run of a computation.</summary>
internal sealed record SpeedUpRun(int Threads, TimeSpan Serial, TimeSpan Parallel)
{
    public TimeSpan Whole => Serial + Parallel;

    public static async Task<SpeedUpRun> MeasureAsync(int threads, Action serial, Action<int, int> parallel)
    {
        var alone = await DedicatedThread.RunAsync(() =>
        {
            var started = Stopwatch.GetTimestamp();
            serial();
            return Stopwatch.GetElapsedTime(started);
        });

        // Each thread looks at the clock itself, so that creating the threads is not measured.
        var spans = new (long Started, long Ended)[threads];
        await Workers.RunAsync(threads, number =>
        {
            var started = Stopwatch.GetTimestamp();
            parallel(number, threads);
            spans[number] = (started, Stopwatch.GetTimestamp());
        });
        return new SpeedUpRun(threads, alone, Stopwatch.GetElapsedTime(spans.Min(span => span.Started), spans.Max(span => span.Ended)));
    }
}

/// <summary>What a number of threads made of a computation.</summary>
/// <param name="Threads">The number of threads.</param>
/// <param name="Time">How long the whole computation took.</param>
/// <param name="Factor">How many times faster than on one thread that was.</param>
public sealed record SpeedUpPoint(int Threads, TimeSpan Time, double Factor);
