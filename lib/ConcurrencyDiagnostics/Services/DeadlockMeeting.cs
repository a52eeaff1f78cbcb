using ConcurrencyLab;

namespace ConcurrencyDiagnostics;

/// <summary>Lets two threads, each with its first lock, go on at the same moment: a deadlock by arrangement, not by luck. It tells when both are stuck.</summary>
internal sealed class DeadlockMeeting(string name)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    private readonly Barrier _both = new(2);
    private readonly Thread?[] _threads = new Thread?[2];
    private int _arrived;
    private int _passed;

    public void Wait()
    {
        var mine = Interlocked.Increment(ref _arrived) - 1;
        if (mine < 2)
            _threads[mine] = Thread.CurrentThread;
        // Whoever came alone goes on alone.
        if (!_both.SignalAndWait(Patience) || mine >= 2)
            return;
        if (Interlocked.Increment(ref _passed) == 2)
            new Thread(Watch) { IsBackground = true }.Start();
    }

    // After the meeting there is nothing to wait for but the second lock.
    private void Watch()
    {
        while (!_threads.All(thread => ThreadLook.IsBlocked(thread!)))
            Thread.Sleep(BetweenLooks);
        JsonReport.Write(new { Blocked = name });
    }
}
