namespace ConcurrencyLab;

/// <summary>Threads of one's own for work that keeps processors busy.</summary>
public static class Workers
{
    private const int Most = 1_000;

    /// <summary>Runs the same work on several new threads, which begin together at a gate, and completes when all have ended.</summary>
    /// <param name="threads">How many threads, from 1 to 1,000.</param>
    /// <param name="work">The work; it is given the thread's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is out of bounds.</exception>
    /// <exception cref="TimeoutException">The work did not end within 30 seconds.</exception>
    public static async Task RunAsync(int threads, Action<int> work)
    {
        CheckNumber(threads);
        Argument.NotNull(work);
        // Not disposed of: threads that come too late may still be at it.
        var gate = new Barrier(threads);
        var all = Task.WhenAll(Enumerable.Range(0, threads).Select(number => DedicatedThread.RunAsync(() =>
        {
            gate.SignalAndWait();
            work(number);
            return true;
        })).ToList());
        await TimeLimit.WaitAsync(all, TimeLimit.Usual);
    }

    internal static void CheckNumber(int threads)
    {
        if (threads is < 1 or > Most)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"スレッドの数は 1 から {Most} までで指定してください。");
    }
}
