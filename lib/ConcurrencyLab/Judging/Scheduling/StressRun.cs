using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Runs bodies on real threads as often as they can within a time. It finds what has no point where a check could step in:
/// on several cores threads meet at once, on one core a thread is stopped in the middle of an operation sooner or later.
/// </summary>
internal sealed class StressRun
{
    // Enough to meet many times; on a busy machine that takes longer, up to the most.
    private const long ManyCalls = 1_000_000;
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    // How long a call may take when the time is over, in looks: a machine that stops for a while stops both who looks and
    // who is looked at.
    private const int MostLooks = 300;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private StressRun(long calls, bool hung, Exception? failure)
    {
        Calls = calls;
        Hung = hung;
        Failure = failure;
    }

    /// <summary>Number of completed calls.</summary>
    public long Calls { get; }

    /// <summary>Whether a thread was still in a call long after the time was over.</summary>
    public bool Hung { get; }

    public Exception? Failure { get; }

    /// <summary>Calls each body again and again on a thread of its own.</summary>
    public static StressRun Run(params Action[] bodies) => Run(Least, Most, bodies);

    /// <summary>Calls each body at least once on a thread of its own.</summary>
    public static StressRun Once(params Action[] bodies) => Run(TimeSpan.Zero, TimeSpan.Zero, bodies);

    private static StressRun Run(TimeSpan least, TimeSpan most, Action[] bodies)
    {
        var clock = Stopwatch.StartNew();
        var gate = new Barrier(bodies.Length);
        var counts = new long[bodies.Length];
        var over = false;
        Exception? failure = null;
        Thread[] threads = [.. bodies.Select((body, i) => new Thread(() =>
        {
            try
            {
                gate.SignalAndWait();
                do
                {
                    body();
                    Volatile.Write(ref counts[i], counts[i] + 1);
                }
                while (!Volatile.Read(ref over));
            }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }) { IsBackground = true })];
        // Without the cell's context: what the learner's code prints would be printed a million times.
        foreach (var thread in threads)
            thread.UnsafeStart();
        threads[0].Join(least);
        while (clock.Elapsed < most && counts.Sum() < ManyCalls && threads[0].Join(least) is false)
        {
        }

        Volatile.Write(ref over, true);
        Heartbeat.Beat();
        var hung = !threads.All(EndsSoon);
        Heartbeat.Beat();
        foreach (var thread in threads.Where(_ => hung))
            thread.Interrupt();
        return new StressRun(counts.Sum(), hung, hung ? null : failure);
    }

    private static bool EndsSoon(Thread thread)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (thread.Join(Look))
                return true;
        }

        return false;
    }
}
