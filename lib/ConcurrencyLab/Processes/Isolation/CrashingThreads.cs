namespace ConcurrencyLab;

/// <summary>How far a thread has counted.</summary>
internal sealed record ThreadReport(int Thread, int Counted);

/// <summary>The child's part: threads count halfway, the last one throws, the others wait for its end before they count on.</summary>
internal static class CrashingThreads
{
    /// <summary>Its name as a child process.</summary>
    public const string Role = "crash-thread";

    public static void Run(int threads, int increments, Action<ThreadReport> report)
    {
        using var halfway = new Barrier(threads);
        var crashing = new Thread(() =>
        {
            CountHalfway(threads);
            throw new InvalidOperationException("実験のためのクラッシュです。");
        });
        var others = Enumerable.Range(1, threads - 1).Select(number => new Thread(() =>
        {
            CountHalfway(number);
            crashing.Join();
            report(new ThreadReport(number, increments));
        })).ToList();
        crashing.Start();
        others.ForEach(thread => thread.Start());
        others.ForEach(thread => thread.Join());

        void CountHalfway(int number)
        {
            report(new ThreadReport(number, increments / 2));
            halfway.SignalAndWait();
        }
    }
}
