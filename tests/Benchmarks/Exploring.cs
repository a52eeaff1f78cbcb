using System.Diagnostics;
using ConcurrencyLab;

namespace Benchmarks;

internal static class Exploring
{
    public static Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var total = 0;
        async Task ThreeSegments(Step step)
        {
            var t = total;
            await step("read");
            t++;
            await step("add");
            total = t;
        }

        async Task FourSegments(Step step)
        {
            await step("begin");
            await ThreeSegments(step);
        }

        var small = Enumerable.Range(0, 200).Select(_ => Time(() => Explorer.Run(3, () => total = 0, () => total, ThreeSegments), 1_680)).Median();
        var large = Enumerable.Range(0, 9).Select(_ => Time(() => Explorer.Run(3, () => total = 0, () => total, FourSegments), 34_650)).Median();
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("Explorer, 3 threads × 3 segments", $"{1_680 / small:N0} schedules/s", "≥ 1,000,000 /s"),
            new("Explorer, 34,650 schedules", $"{large:F3} s", "≤ 0.05 s"),
        ]);
    }

    private static double Time(Func<Exploration<int>> explore, long schedules)
    {
        var start = Stopwatch.GetTimestamp();
        var found = explore();
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (found.Schedules != schedules)
            throw new InvalidOperationException($"{found.Schedules} schedules instead of {schedules}");
        return elapsed.TotalSeconds;
    }
}
