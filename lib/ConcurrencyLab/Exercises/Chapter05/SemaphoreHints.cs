namespace ConcurrencyLab;

/// <summary>Advice about asynchronous code that loses a count, chosen by what was held, and what it calls.</summary>
internal static class SemaphoreHints
{
    private const string Read = "SharedNumber.Read";
    private const string Write = "SharedNumber.Write";

    public static readonly Hint ReleasedTwice = new("released-twice");

    public static readonly Hint NotThroughTheNumber = new("not-through-the-number");

    public static readonly Hint ForSeveral = new("semaphore-for-several");

    public static readonly Hint Different = new("different-semaphores");

    private static readonly Hint MonitorAcrossAwait = new("monitor-across-await");

    private static readonly Hint GuardedInPieces = new("guarded-in-pieces");

    /// <summary>The verdict on an exception that a lock throws to those who use it wrongly; and on any other one.</summary>
    public static CheckResult Threw(Exception failure, Delegate code) => failure switch
    {
        SemaphoreFullException when !ReleasesMore(CodeReading.Of(code)) => new CheckResult.Failed("入れなかった呼び出しも、Release を呼びました（SemaphoreFullException）。", new("limit-ignored")),
        SemaphoreFullException => new CheckResult.Failed("Release が、入った回数より多く呼ばれました（SemaphoreFullException）。", ReleasedTwice),
        LockRecursionException or SynchronizationLockException => new CheckResult.Failed($"ロックが、await をまたいで使われました（{failure.GetType().Name}）。", MonitorAcrossAwait),
        _ => Thrown.By(failure),
    };

    public static bool UsesNumber(Delegate code) => CodeReading.Of(code) is var reading && reading.Has(Read) && reading.Has(Write);

    /// <param name="code">The learner's code.</param>
    /// <param name="guards">What was held in the run that went wrong.</param>
    public static Hint Of(Delegate code, LockEvidence guards)
    {
        var reading = CodeReading.Of(code);
        var fault = GuardReading.Of(guards, access => access.Owner is SharedNumber);
        if (!UsesNumber(code))
            return NotThroughTheNumber;
        // Such a lock belongs to a thread: who holds it, does not tell which call goes on.
        if (!reading.Has("SemaphoreSlim.Wait") && reading.Locks)
            return fault == GuardFault.Pieces ? GuardedInPieces : MonitorAcrossAwait;
        if (!reading.Awaits("SemaphoreSlim.WaitAsync"))
            return new("wait-not-awaited");
        return fault switch
        {
            GuardFault.NoLock or GuardFault.Sometimes => new("no-semaphore"),
            GuardFault.NewObjects => new("semaphore-per-call"),
            GuardFault.DifferentObjects => Different,
            GuardFault.Missed => new("limit-ignored"),
            _ when guards.HasExtraRelease => ReleasedTwice,
            GuardFault.WritesOnly => new("guards-write-only"),
            GuardFault.ReadsOnly => new("guards-read-only"),
            GuardFault.Elsewhere => new("guards-work-only"),
            GuardFault.Pieces => GuardedInPieces,
            _ => ForSeveral,
        };
    }

    private static int Waits(CodeReading reading) => reading.Steps.Count(step => step is "SemaphoreSlim.WaitAsync" or "SemaphoreSlim.Wait");

    private static bool ReleasesMore(CodeReading reading) => reading.Steps.Count(step => step == "SemaphoreSlim.Release") > Waits(reading);
}
