namespace ConcurrencyLab;

/// <summary>ロックの中で過ごす割合ごとの、1 秒あたりに終わった仕事の数。</summary>
public sealed class Throughput : Displayable
{
    private const int MostThreads = 16;
    private static readonly double[] Shares = [0, 0.1, 0.25, 0.5, 0.75, 1];

    internal Throughput(int threads, TimeSpan job, IReadOnlyList<ThroughputPoint> points)
    {
        Threads = threads;
        Job = job;
        Points = points;
    }

    /// <summary>同時に始めた仕事の数。それぞれ別のスレッドで動きます。</summary>
    public int Threads { get; }

    /// <summary>誰も待たないときに 1 つの仕事にかかる時間。</summary>
    public TimeSpan Job { get; }

    /// <summary>測った値。割合の小さい順に並びます。</summary>
    public IReadOnlyList<ThroughputPoint> Points { get; }

    /// <summary>スレッドの数だけの仕事を同時に始めて測ります。ロックの中で過ごす割合を、0 から 1 まで変えます。</summary>
    /// <param name="threads">スレッドの数。2〜16。</param>
    /// <param name="job">1 つの仕事。ロックの中で過ごす時間と、外で過ごす時間を受け取ります。</param>
    /// <exception cref="ArgumentOutOfRangeException">測れないスレッド数を指定したとき。</exception>
    public static async Task<Throughput> MeasureAsync(int threads, Action<TimeSpan, TimeSpan> job)
    {
        // So that the whole takes two and a half seconds for any number of threads; a round number reads better.
        var whole = TimeSpan.FromMilliseconds(10 * Math.Floor(250 / Shares.Sum(share => 1 + (threads - 1) * share)));
        await LeftBehind.WarnAsync();
        return await MeasureAsync(threads, whole, job, TimeProvider.System);
    }

    internal static async Task<Throughput> MeasureAsync(int threads, TimeSpan whole, Action<TimeSpan, TimeSpan> job, TimeProvider time)
    {
        if (threads is < 2 or > MostThreads)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"スレッドの数は 2 から {MostThreads} までで指定してください。");
        Argument.NotNull(job);

        var points = new List<ThroughputPoint>();
        foreach (var share in Shares)
        {
            // Each thread looks at the clock itself, so that creating the threads is not measured.
            var spans = new (long Started, long Ended)[threads];
            await Workers.RunAsync(threads, number =>
            {
                var started = time.GetTimestamp();
                job(whole * share, whole - whole * share);
                spans[number] = (started, time.GetTimestamp());
            });
            var elapsed = time.GetElapsedTime(spans.Min(span => span.Started), spans.Max(span => span.Ended));
            points.Add(new ThroughputPoint(share, threads / elapsed.TotalSeconds));
        }

        return new Throughput(threads, whole, points);
    }

    /// <summary>
    /// Amdahl's law: of n jobs that begin at once, the parts inside the lock come one after another, the rest at the same time.
    /// </summary>
    internal double Amdahl(double share) => Threads / Job.TotalSeconds / (1 + (Threads - 1) * share);

    internal override string ToHtml() => ThroughputChart.Draw(this).ToHtml();

    internal override string ToPlainText() => ThroughputChart.Draw(this).ToString();
}
