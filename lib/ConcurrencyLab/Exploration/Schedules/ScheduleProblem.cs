namespace ConcurrencyLab;

/// <summary>What keeps a schedule from running to the end of all threads.</summary>
internal enum ScheduleProblemKind
{
    /// <summary>It is no list of the threads that there are.</summary>
    Unreadable,

    /// <summary>Threads are left when it ends.</summary>
    TooShort,

    /// <summary>It goes on when the thread, or all of them, have ended.</summary>
    TooLong,

    /// <summary>A thread is to go on that waits for a lock.</summary>
    Waits,
}

/// <summary>The same in words.</summary>
internal sealed record ScheduleProblem(ScheduleProblemKind Kind, string Text);
