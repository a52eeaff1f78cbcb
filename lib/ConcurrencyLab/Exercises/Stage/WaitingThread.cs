namespace ConcurrencyLab;

/// <summary>
/// Finds a thread that code keeps waiting although it could have given it back. A thread that went back to the pool does
/// not show as waiting, however long it stays idle.
/// </summary>
internal static class WaitingThread
{
    private const int Polls = 100;
    // Locks spin before they wait, and on a busy machine each yield of theirs may cost a time slice.
    private const int FirstPolls = 50;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    /// <summary>Whether one of the threads waits, or sleeps most of the time. To be asked when all that can go on has done so.</summary>
    public static bool IsAmong(IEnumerable<Thread> threads) => threads.Distinct().Any(Waits);

    private static bool Waits(Thread thread)
    {
        var (gate, waiting) = (new object(), 0);
        lock (gate)
        {
            for (var poll = 1; poll <= Polls; poll++)
            {
                waiting += (thread.ThreadState & ThreadState.WaitSleepJoin) != 0 ? 1 : 0;
                if (poll == FirstPolls && waiting == 0)
                    return false;
                Monitor.Wait(gate, Poll);
            }
        }

        return waiting > Polls / 2;
    }
}
