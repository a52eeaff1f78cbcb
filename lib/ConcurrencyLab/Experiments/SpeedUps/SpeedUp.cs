using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>スレッドを増やしたときの計算の速さを 1 本のときと比べた結果と、アムダールの法則による見込み。</summary>
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

    /// <summary>1 本で計算した時間のうち、並列にできない部分の割合。0〜1。</summary>
    public double SerialShare { get; }

    /// <summary>測った値。スレッドの数の順に並びます。</summary>
    public IReadOnlyList<SpeedUpPoint> Points { get; }

    /// <summary>並列にできない部分と、スレッドに分けられる部分を持つ計算を測ります。5 回までの実行のうち、いちばん速いものを採ります。</summary>
    /// <param name="threads">スレッドの数。1〜32 を 8 つまで。比べる相手になる 1 本は、いつも測ります。</param>
    /// <param name="serial">1 本のスレッドで行う部分。先に実行します。</param>
    /// <param name="parallel">分けた仕事の 1 つ。0 から始まる番号と、分けた数を受け取ります。</param>
    /// <exception cref="ArgumentException">測れないスレッド数を指定したとき。</exception>
    /// <exception cref="TimeoutException">実行が 30 秒以内に終わらないとき。</exception>
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

    internal override string ToHtml() => SpeedUpChart.Draw(this).ToHtml();

    internal override string ToPlainText() => SpeedUpChart.Draw(this).ToString();
}
