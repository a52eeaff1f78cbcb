using System.Diagnostics;
using ConcurrencyLab;

namespace Benchmarks;

internal static class ExploringPlainCode
{
    // Atomic operations on one variable: every order of them differs, so every order is run.
    private const int Steps = 7;
    private const int Orders = 3_432;
    private static int s_total;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (own, plain) = (new List<double>(), new List<double>());
        // In turn, so that whatever else the machine does is the same for both.
        for (var round = 0; round < 9; round++)
        {
            own.Add(await TimeAsync(async () => (await Explorer.RunAsync(Reset, () => s_total, Count, Count)).Distinct));
            plain.Add(await TimeAsync(ExplorePlainly));
        }

        var many = new List<double>();
        for (var round = 0; round < 9; round++)
            many.Add(await TimeAsync(async () => (await Explorer.RunAsync(Reset, () => s_total, Four, Four, Four)).Schedules, 34_650));
        return
        [
            new("Explorer on plain C#, 2 threads", $"{Orders / own.Median():N0} schedules/s", "≥ 20,000 /s"),
            new("… one semaphore a step", $"{Orders / plain.Median():N0} schedules/s", "fewer"),
            new("… 3 threads × 4, 34,650 schedules, reduced", $"{many.Median():F3} s", "≤ 0.5 s"),
        ];
    }

    private static Task<long> ExplorePlainly()
    {
        using var explorer = new OneSemaphoreAStep(Reset, () => Interlocked.Increment(ref s_total), Steps);
        return Task.FromResult(explorer.Explore());
    }

    private static async Task<double> TimeAsync(Func<Task<long>> explore, long expected = Orders)
    {
        var start = Stopwatch.GetTimestamp();
        var found = await explore();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return found == expected ? elapsed.TotalSeconds : throw new InvalidOperationException($"{found} schedules instead of {expected}");
    }

    private static void Reset() => s_total = 0;

    private static void Count()
    {
        for (var i = 0; i < Steps; i++)
            Interlocked.Increment(ref s_total);
    }

    private static void Four()
    {
        s_total++;
        s_total++;
    }
}
