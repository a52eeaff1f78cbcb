namespace ConcurrencyLab;

/// <summary>Advice about asynchronous code that loses a count, chosen by what it calls.</summary>
internal static class SemaphoreHints
{
    private const string Read = "SharedNumber.Read";
    private const string Write = "SharedNumber.Write";

    public static readonly Hint ReleasedTwice = new("released-twice");

    public static readonly Hint NotThroughTheNumber = new("not-through-the-number");

    private static readonly Hint MonitorAcrossAwait = new("monitor-across-await");

    private static readonly Hint GuardedInPieces = new("guarded-in-pieces");

    /// <summary>The verdict on an exception that a lock throws to those who use it wrongly; and on any other one.</summary>
    public static CheckResult Threw(Exception failure) => failure switch
    {
        SemaphoreFullException => new CheckResult.Failed("Release が、入った回数より多く呼ばれました（SemaphoreFullException）。", ReleasedTwice),
        LockRecursionException or SynchronizationLockException => new CheckResult.Failed($"ロックが、await をまたいで使われました（{failure.GetType().Name}）。", MonitorAcrossAwait),
        _ => Thrown.By(failure),
    };

    public static bool UsesNumber(Delegate code) => CodeReading.Of(code) is var reading && reading.Has(Read) && reading.Has(Write);

    public static Hint Of(Delegate code)
    {
        var reading = CodeReading.Of(code);
        var waits = reading.Steps.Count(step => step is "SemaphoreSlim.WaitAsync" or "SemaphoreSlim.Wait");
        if (!UsesNumber(code))
            return NotThroughTheNumber;
        if (reading.LockCount > 1 && waits == 0)
            return GuardedInPieces;
        if (reading.Has("Monitor.") || reading.Has("Lock.") || reading.Has("ReaderWriterLock") || reading.Has("WaitHandle.WaitOne"))
            return MonitorAcrossAwait;
        if (waits == 0)
            return new("no-semaphore");
        if (reading.Has("new SemaphoreSlim"))
            return new("semaphore-per-call");
        if (!reading.Awaits("SemaphoreSlim.WaitAsync"))
            return new("wait-not-awaited");
        if (reading.Steps.Count(step => step == "SemaphoreSlim.Release") > waits)
            return ReleasedTwice;
        return (reading.IsGuarded(Read), reading.IsGuarded(Write)) switch
        {
            (false, true) => new("guards-write-only"),
            (true, false) => new("guards-read-only"),
            (false, false) => new("guards-work-only"),
            _ when waits > 1 => GuardedInPieces,
            _ => new("semaphore-for-several"),
        };
    }
}
