namespace ConcurrencyLab;

/// <summary>Threads of one's own for work that keeps processors busy.</summary>
public static class Workers
{
    /// <summary>Runs the same work on several new threads, which begin together at a gate, and completes when all have ended.</summary>
    /// <param name="threads">How many threads, at least 1.</param>
    /// <param name="work">The work; it is given the thread's number, from 0.</param>
    public static async Task RunAsync(int threads, Action<int> work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(work);
        using var gate = new Barrier(threads);
        await Task.WhenAll(Enumerable.Range(0, threads).Select(number => DedicatedThread.RunAsync(() =>
        {
            gate.SignalAndWait();
            work(number);
            return true;
        })).ToList());
    }
}
