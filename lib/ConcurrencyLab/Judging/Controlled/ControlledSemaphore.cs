namespace ConcurrencyLab;

/// <summary>Stands for <see cref="SemaphoreSlim"/>, which has no owner.</summary>
[Replaces(typeof(SemaphoreSlim))]
internal static class ControlledSemaphore
{
    public static void Wait(SemaphoreSlim semaphore)
    {
        Take(semaphore, null, CancellationToken.None);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static void Wait(SemaphoreSlim semaphore, CancellationToken cancellationToken) => Take(semaphore, null, cancellationToken);

    public static bool Wait(SemaphoreSlim semaphore, int millisecondsTimeout) => Take(semaphore, Operation.Limit(millisecondsTimeout), CancellationToken.None);

    public static bool Wait(SemaphoreSlim semaphore, TimeSpan timeout) => Take(semaphore, Operation.Limit(timeout), CancellationToken.None);

    public static bool Wait(SemaphoreSlim semaphore, int millisecondsTimeout, CancellationToken cancellationToken) => Take(semaphore, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static bool Wait(SemaphoreSlim semaphore, TimeSpan timeout, CancellationToken cancellationToken) => Take(semaphore, Operation.Limit(timeout), cancellationToken);

    // Whoever looks again and again lets others come between.
    public static int CurrentCount(SemaphoreSlim semaphore)
    {
        Operation.LookPoint(semaphore);
        return semaphore.CurrentCount;
    }

    public static int Release(SemaphoreSlim semaphore) => Release(semaphore, 1);

    public static int Release(SemaphoreSlim semaphore, int releaseCount)
    {
        Current.Scheduler?.ReleasePoint(semaphore);
        var before = Operation.Release(semaphore, () => semaphore.Release(releaseCount));
        LockFlow.Give(semaphore);
        Owners.Of(semaphore).Changed(times: releaseCount);
        return before;
    }

    private static bool Take(SemaphoreSlim semaphore, int? limit, CancellationToken token)
    {
        if (Current.Scheduler is null)
            return semaphore.Wait(limit ?? Timeout.Infinite, token);
        var isTaken = Operation.Do(semaphore, limit, () => semaphore.CurrentCount > 0 || token.IsCancellationRequested, () => semaphore.Wait(0, token), token: token);
        if (isTaken)
            LockFlow.Take(semaphore, LockMode.Permit);
        return isTaken;
    }
}
