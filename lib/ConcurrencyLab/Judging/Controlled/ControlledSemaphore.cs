namespace ConcurrencyLab;

/// <summary>Stands for the waits of <see cref="SemaphoreSlim"/>, which has no owner.</summary>
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

    private static bool Take(SemaphoreSlim semaphore, int? limit, CancellationToken token) => Current.Scheduler is null
        ? semaphore.Wait(limit ?? Timeout.Infinite, token)
        : Operation.Do(semaphore, limit, () => semaphore.CurrentCount > 0 || token.IsCancellationRequested, () => semaphore.Wait(0, token));
}
