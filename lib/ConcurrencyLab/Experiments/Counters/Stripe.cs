namespace ConcurrencyLab;

/// <summary>Which part of a divided counter a thread uses.</summary>
internal static class Stripe
{
    /// <summary>How many parts a counter has: a power of two, so that a mask chooses one.</summary>
    public const int Count = 16;

    private static int s_last;

    // From 1, as 0 says that the thread has none yet.
    [ThreadStatic]
    private static int t_own;

    /// <summary>The calling thread's part. Threads that begin one after another have different ones; only more than there are parts share.</summary>
    public static int Own => (t_own != 0 ? t_own : t_own = Interlocked.Increment(ref s_last) | int.MinValue) & (Count - 1);
}
