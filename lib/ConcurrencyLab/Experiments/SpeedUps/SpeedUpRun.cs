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

/// <summary>1 つのスレッド数で測った計算の速さ。</summary>
/// <param name="Threads">スレッドの数。</param>
/// <param name="Time">計算全体にかかった時間。</param>
/// <param name="Factor">1 本のときの何倍速いか。</param>
public sealed record SpeedUpPoint(int Threads, TimeSpan Time, double Factor);
