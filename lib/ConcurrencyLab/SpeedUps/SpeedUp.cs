using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>How much faster a computation is on several threads than on one, and what Amdahl's law expects of it.</summary>
public sealed class SpeedUp : Displayable
{
    private const int MostThreads = 32;
    private const int Repetitions = 5;

    // Whoever runs on a busy machine gets fewer repetitions, not a longer wait.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);

    internal SpeedUp(double serialShare, IReadOnlyList<SpeedUpPoint> points)
    {
        SerialShare = serialShare;
        Points = points;
    }

    /// <summary>The share of the time on one thread that the serial part takes: 0 to 1.</summary>
    public double SerialShare { get; }

    /// <summary>What was measured, in the order of the numbers of threads.</summary>
    public IReadOnlyList<SpeedUpPoint> Points { get; }

    /// <summary>Measures a computation that has a serial part, and a part that can be split over threads. The best of up to five runs counts.</summary>
    /// <param name="threads">Up to eight numbers of threads, from 1 to 32. One thread is measured in any case: it is what the others are compared with.</param>
    /// <param name="serial">The part that only one thread can do; it runs first.</param>
    /// <param name="parallel">Does one piece of the rest: given the piece's number, from 0, and the number of pieces.</param>
    /// <exception cref="ArgumentException">A number of threads cannot be measured.</exception>
    /// <exception cref="TimeoutException">A run did not end within 30 seconds.</exception>
    public static async Task<SpeedUp> MeasureAsync(int[] threads, Action serial, Action<int, int> parallel)
    {
        Argument.NotNull(threads);
        Argument.NotNull(serial);
        Argument.NotNull(parallel);
        if (threads.Length > 8 || threads.Any(count => count is < 1 or > MostThreads))
            throw new ArgumentException($"スレッドの数は 1 から {MostThreads} までで、8 つまで指定してください。例: threads: [1, 2, 4]", nameof(threads));

        await LeftBehind.WarnAsync();
        var runs = new List<SpeedUpRun>();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Repetitions && (i == 0 || Stopwatch.GetElapsedTime(started) < Budget); i++)
        {
            foreach (var count in threads.Append(1).Distinct().Order())
            {
                var run = SpeedUpRun.MeasureAsync(count, serial, parallel);
                await TimeLimit.WaitAsync(run, TimeLimit.Usual);
                runs.Add(await run);
            }
        }

        return Of([.. runs.GroupBy(run => run.Threads).Select(same => same.MinBy(run => run.Whole)!)]);
    }

    internal static SpeedUp Of(IReadOnlyList<SpeedUpRun> runs)
    {
        var alone = runs.Single(run => run.Threads == 1);
        return new SpeedUp(alone.Serial / alone.Whole, [.. runs.Select(run => new SpeedUpPoint(run.Threads, run.Whole, alone.Whole / run.Whole))]);
    }

    /// <summary>Amdahl's law: the serial part takes as long as ever, the rest is divided.</summary>
    internal double Amdahl(double threads) => 1 / (SerialShare + (1 - SerialShare) / threads);

    internal override string ToHtml() => Charts.SpeedUps(this).ToHtml();

    internal override string ToPlainText() => Charts.SpeedUps(this).ToString();
}
