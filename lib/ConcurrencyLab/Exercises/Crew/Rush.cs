using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Runs bodies on real threads as often as they can within a time. It finds what has no point where a check could step in:
/// on several cores threads meet at once, on one core a thread is stopped in the middle of an operation sooner or later.
/// </summary>
internal sealed class Rush
{
    // How long a call may take when the time is over.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Rush(long calls, bool hung, Exception? failure)
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

    /// <param name="time">For how long; every body is called at least once.</param>
    /// <param name="bodies">What each thread does again and again.</param>
    public static Rush Run(TimeSpan time, params Action[] bodies)
    {
        var clock = Stopwatch.StartNew();
        var gate = new Barrier(bodies.Length);
        var over = false;
        long calls = 0;
        Exception? failure = null;
        Thread[] threads = [.. bodies.Select(body => new Thread(() =>
        {
            long mine = 0;
            try
            {
                gate.SignalAndWait();
                do
                {
                    body();
                    mine++;
                }
                while (!Volatile.Read(ref over));
            }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }

            Interlocked.Add(ref calls, mine);
        }) { IsBackground = true })];
        foreach (var thread in threads)
            thread.Start();
        // Whoever waits for all threads sees at once when they have failed early.
        foreach (var thread in threads)
            thread.Join(Left(time, clock));
        Volatile.Write(ref over, true);
        var hung = !threads.All(thread => thread.Join(Left(time + Patience, clock)));
        foreach (var thread in threads.Where(_ => hung))
            thread.Interrupt();
        return new Rush(Interlocked.Read(ref calls), hung, hung ? null : failure);
    }

    private static TimeSpan Left(TimeSpan limit, Stopwatch clock) =>
        limit > clock.Elapsed ? limit - clock.Elapsed : TimeSpan.Zero;
}
