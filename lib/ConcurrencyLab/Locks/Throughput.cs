namespace ConcurrencyLab;

/// <summary>How many jobs a second were done, against the share of each job that is inside a lock.</summary>
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

    /// <summary>How many jobs began at the same time, each on a thread of its own.</summary>
    public int Threads { get; }

    /// <summary>How long one job takes when it waits for nobody.</summary>
    public TimeSpan Job { get; }

    /// <summary>What was measured, smallest share first.</summary>
    public IReadOnlyList<ThroughputPoint> Points { get; }

    /// <summary>Begins as many jobs as there are threads, all at once, for shares of the job inside the lock from none to all of it.</summary>
    /// <param name="threads">How many, from 2 to 16.</param>
    /// <param name="job">Does one job: given the time to spend inside the lock and the time to spend outside.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads cannot be measured.</exception>
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

    internal override string ToHtml() => Charts.Throughput(this).ToHtml();

    internal override string ToPlainText() => Charts.Throughput(this).ToString();
}
