// Names are those of the originals; a wait of no time does not block.
#pragma warning disable VSTHRD103, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for the waits of <see cref="SemaphoreSlim"/> that are awaited.</summary>
[Replaces(typeof(SemaphoreSlim))]
internal static class ControlledSemaphoreWaits
{
    public static Task WaitAsync(SemaphoreSlim semaphore) => Take(semaphore, null, CancellationToken.None);

    public static Task WaitAsync(SemaphoreSlim semaphore, CancellationToken cancellationToken) => Take(semaphore, null, cancellationToken);

    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, int millisecondsTimeout) => Take(semaphore, Operation.Limit(millisecondsTimeout), CancellationToken.None);

    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, TimeSpan timeout) => Take(semaphore, Operation.Limit(timeout), CancellationToken.None);

    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, int millisecondsTimeout, CancellationToken cancellationToken) => Take(semaphore, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static Task<bool> WaitAsync(SemaphoreSlim semaphore, TimeSpan timeout, CancellationToken cancellationToken) => Take(semaphore, Operation.Limit(timeout), cancellationToken);

    private static Task<bool> Take(SemaphoreSlim semaphore, int? limit, CancellationToken token)
    {
        if (Current.Controlled is not { } scheduler)
            return Current.Scheduler is null ? semaphore.WaitAsync(limit ?? Timeout.Infinite, token) : TakeAtOnce(semaphore, limit, token);
        scheduler.SchedulingPoint();
        if (token.IsCancellationRequested)
            return Task.FromCanceled<bool>(token);
        if (semaphore.Wait(0, CancellationToken.None))
        {
            scheduler.Acquired(semaphore);
            LockFlow.Take(semaphore, LockMode.Permit);
            return Task.FromResult(true);
        }

        return limit == 0 ? Task.FromResult(false) : TakeLater(scheduler, semaphore, limit, token);
    }

    // Where no asynchronous method goes on in between, somebody waits for it at once.
    private static Task<bool> TakeAtOnce(SemaphoreSlim semaphore, int? limit, CancellationToken token)
    {
        try
        {
            return Task.FromResult(ControlledSemaphore.Wait(semaphore, limit ?? Timeout.Infinite, token));
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(token);
        }
    }

    private static Task<bool> TakeLater(ControlledScheduler scheduler, SemaphoreSlim semaphore, int? limit, CancellationToken token)
    {
        var taken = new TaskCompletionSource<bool>();
        var registration = token.Register(() => taken.TrySetCanceled(token));
        ITimer? timer = null;
        if (limit is { } milliseconds)
            timer = scheduler.Clock.CreateTimer(_ => scheduler.HasExpired |= taken.TrySetResult(false), null, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);
        Queue(scheduler, semaphore, taken, () =>
        {
            registration.Dispose();
            (timer as VirtualTimer)?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        });
        return taken.Task;
    }

    private static void Queue(ControlledScheduler scheduler, SemaphoreSlim semaphore, TaskCompletionSource<bool> taken, Action forget) =>
        scheduler.Queue(new Continuation(() => taken.Task.IsCompleted || semaphore.CurrentCount > 0, () =>
        {
            // Somebody else may have been faster.
            if (!taken.Task.IsCompleted && !TryTake(semaphore, taken))
                Queue(scheduler, semaphore, taken, forget);
            else
                forget();
        }));

    private static bool TryTake(SemaphoreSlim semaphore, TaskCompletionSource<bool> taken)
    {
        try
        {
            if (!semaphore.Wait(0))
                return false;
            // Given up meanwhile: the permit is for the next one.
            if (taken.TrySetResult(true))
                LockFlow.Take(semaphore, LockMode.Permit);
            else
                semaphore.Release();
        }
        catch (ObjectDisposedException)
        {
            // It was released before it was disposed of, and the real one would have given the permit at once.
            taken.TrySetResult(true);
        }

        return true;
    }
}
