namespace ConcurrencyLab;

/// <summary>Advice about locks that do not protect: by what was held when a run went wrong, and without any lock, by what the code calls.</summary>
internal static class LockHints
{
    public static readonly Hint HomeMadeLock = new("home-made-lock");

    public static readonly Hint LimitIgnored = new("wait-limit-ignored");

    private static readonly Hint s_notWaited = new("not-waited");
    private static readonly Hint s_differentLocks = new("different-locks");

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
    /// <param name="run">The run that went wrong.</param>
    /// <param name="isAsked">Which accesses matter.</param>
    public static Hint Of(CodeReading code, ControlledScheduler run, Func<GuardedAccess, bool> isAsked) => Of(GuardReading.Of(run.Guards, isAsked), code, run);

    /// <param name="fault">What is wrong with the locks.</param>
    /// <param name="code">The learner's code.</param>
    /// <param name="run">The run that went wrong.</param>
    public static Hint Of(GuardFault fault, CodeReading code, ControlledScheduler run) => fault switch
    {
        _ when code.HandsOver => s_notWaited,
        GuardFault.NoLock or GuardFault.Elsewhere when code.Has("Monitor.Wait") && !code.Loops => new("wait-in-if"),
        GuardFault.NoLock => Without(code),
        GuardFault.Boxes => new("lock-on-boxed-value"),
        GuardFault.EqualStrings => new("lock-on-fresh-string"),
        GuardFault.NewObjects => new("lock-on-new-object"),
        GuardFault.Missed => LimitIgnored,
        _ when run.HasExpired => LimitIgnored,
        GuardFault.DifferentObjects => s_differentLocks,
        GuardFault.Sometimes => new("outside-the-lock"),
        GuardFault.ReadsOnly => new("lock-around-read-only"),
        GuardFault.WritesOnly => new("lock-around-write-only"),
        GuardFault.Elsewhere => new("lock-around-work-only"),
        GuardFault.ReadLock => new("read-lock"),
        GuardFault.Pieces => new("lock-in-pieces"),
        GuardFault.Several => new("semaphore-for-several"),
        _ when run.Guards.HasMissed => LimitIgnored,
        _ when run.Uncopied.Count > 0 || !code.Locks => Unseen(code),
        _ => new("not-the-locks"),
    };

    /// <summary>Where nothing tells what was held: the code was not copied, or its runs went well.</summary>
    public static Hint Unseen(CodeReading code) => code.HandsOver ? s_notWaited : code.Locks ? s_differentLocks : Without(code);

    /// <summary>The same for code that takes no lock.</summary>
    public static Hint Without(CodeReading code) =>
        code.HandsOver ? s_notWaited
        : code.IsAtomic ? new("interlocked-on-copy")
        : code.Loops ? HomeMadeLock
        : code.IsVolatile ? new("volatile-is-not-a-lock")
        : code.Has("Thread.Sleep") || code.Has("Thread.Yield") || code.Has("Thread.SpinWait") ? new("waiting-is-not-a-lock")
        : new("no-lock");
}
