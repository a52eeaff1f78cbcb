namespace ConcurrencyLab;

/// <summary>How long the one who watches a crew waits before it takes something for certain. A poll is a millisecond.</summary>
internal static class CrewLimits
{
    // A thread that was just given a lock shows as blocked until it gets a processor. The one who watches sleeps and wakes
    // just as it does, so after this many times without a change nobody is merely late.
    public const int QuietPollsWhenBlocked = 6;
    // A thread that waits in a loop of its own never shows as blocked.
    public const int QuietPollsWhenSpinning = 150;
    public const int QuietPollsWhenDeadlocked = 60;
    // Now and then may be a thread that got no processor for long: SemaphoreSlim spins before it blocks, and on a busy
    // machine each yield of it may cost a time slice. So often it is one that waits in a loop.
    public const int MostSpinningTurns = 6;
    // No exercise comes to a hundred points: this is a loop that never ends.
    public const int MostArrivals = 5_000;
    public static readonly TimeSpan DeadlockAfter = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Whole = TimeSpan.FromSeconds(3.5);
}
