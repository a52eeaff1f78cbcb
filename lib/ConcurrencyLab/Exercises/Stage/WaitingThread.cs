namespace ConcurrencyLab;

/// <summary>
/// Finds a thread that code keeps waiting although it could have given it back. A thread that went back to the pool does
/// not show as waiting, however long it stays idle.
/// </summary>
internal static class WaitingThread
{
    // Locks spin before they wait, and on a busy machine each yield of theirs may cost a time slice.
    private const int Patience = 50;

    /// <summary>Polls for a SemaphoreSlim, which spins four times as often as other locks.</summary>
    public const int PatienceForSemaphores = 5 * Patience;

    // A lock that somebody holds for a moment does not show so often.
    private const int Enough = 50;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    /// <summary>Whether one of the threads waits, or sleeps most of the time. To be asked when all that can go on has done so.</summary>
    public static bool IsAmong(IEnumerable<Thread> threads, int patience = Patience) => threads.Distinct().Any(thread => Waits(thread, patience));

    private static bool Waits(Thread thread, int patience)
    {
        var (gate, waiting) = (new object(), 0);
        lock (gate)
        {
            for (var poll = 1; waiting <= Enough && poll <= patience + 2 * Enough; poll++)
            {
                waiting += (thread.ThreadState & ThreadState.WaitSleepJoin) != 0 ? 1 : 0;
                if (poll == patience && waiting == 0)
                    return false;
                Monitor.Wait(gate, Poll);
            }
        }

        return waiting > Enough;
    }
}
