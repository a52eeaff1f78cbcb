namespace ConcurrencyLab;

/// <summary>Advice about locks that do not protect, chosen by what the code calls.</summary>
internal static class LockHints
{
    public static readonly Hint HomeMadeLock = new("home-made-lock");

    public static readonly Hint LimitIgnored = new("wait-limit-ignored");

    /// <summary>Advice for who does not stop to wait: a lock that is tried again and again is none of one's own.</summary>
    public static Hint OfBusyWait(params ReadOnlySpan<CodeReading> code)
    {
        foreach (var part in code)
        {
            if (part.Has("Monitor.TryEnter") || part.Has("Lock.TryEnter"))
                return new("tries-again-and-again");
        }

        return HomeMadeLock;
    }

    /// <param name="code">The learner's code.</param>
    /// <param name="read">The call that reads the shared value.</param>
    /// <param name="write">The call that writes it.</param>
    /// <param name="scheduler">Ran the code; null where it ran without control.</param>
    public static Hint Of(CodeReading code, string read, string write, ControlledScheduler? scheduler = null)
    {
        if (code.HandsOver)
            return new("not-waited");
        if (!code.Locks)
            return WithoutLock(code);
        if (code.Has("box"))
            return new("lock-on-boxed-value");
        if (code.Has("new Object") || code.Has("new Lock") || code.Has("new SemaphoreSlim") || code.Has("new Mutex") || code.Has("new ReaderWriterLock"))
            return new("lock-on-new-object");
        if (code.ReadLocks)
            return new("read-lock");
        // Who only tries, or waits for a while, goes on without the lock.
        if (scheduler?.HasExpired is true || code.OnlyTries)
            return LimitIgnored;
        return (code.IsGuarded(read), code.IsGuarded(write)) switch
        {
            (true, false) => new("lock-around-read-only"),
            (false, true) => new("lock-around-write-only"),
            (false, false) => new("lock-around-work-only"),
            _ when MakesStrings(code) => new("lock-on-fresh-string"),
            _ when code.LockCount > 1 => new("lock-in-pieces"),
            _ when code.Has("SemaphoreSlim.Wait") => new("semaphore-for-several"),
            _ => new("different-locks"),
        };
    }

    private static bool MakesStrings(CodeReading code) =>
        code.Has("DefaultInterpolatedStringHandler.") || code.Has("String.Concat") || code.Has("String.Format") || code.Has("Int32.ToString");

    private static Hint WithoutLock(CodeReading code)
    {
        if (code.IsAtomic)
            return new("interlocked-on-copy");
        if (code.Loops)
            return HomeMadeLock;
        if (code.IsVolatile)
            return new("volatile-is-not-a-lock");
        if (code.Has("Thread.Sleep") || code.Has("Thread.Yield") || code.Has("Thread.SpinWait"))
            return new("waiting-is-not-a-lock");
        return new("no-lock");
    }
}
