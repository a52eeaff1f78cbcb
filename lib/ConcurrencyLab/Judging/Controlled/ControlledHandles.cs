namespace ConcurrencyLab;

/// <summary>Stands for operations on handles of the operating system: mutexes, semaphores, events.</summary>
[Replaces(typeof(WaitHandle), typeof(EventWaitHandle), typeof(Mutex), typeof(Semaphore))]
internal static class ControlledHandles
{
    public static bool WaitOne(WaitHandle handle)
    {
        var isTaken = Take(handle, null);
        Current.Scheduler?.Note(Operation.TookALock);
        return isTaken;
    }

    public static bool WaitOne(WaitHandle handle, int millisecondsTimeout) => Take(handle, Operation.Limit(millisecondsTimeout));

    public static bool WaitOne(WaitHandle handle, TimeSpan timeout) => Take(handle, Operation.Limit(timeout));

    public static bool Set(EventWaitHandle handle)
    {
        var isSet = handle.Set();
        Owners.Of(handle).Changed();
        return isSet;
    }

    public static void ReleaseMutex(Mutex mutex)
    {
        mutex.ReleaseMutex();
        Owners.Of(mutex).Release();
    }

    public static int Release(Semaphore semaphore)
    {
        var before = semaphore.Release();
        Owners.Of(semaphore).Changed();
        return before;
    }

    public static int Release(Semaphore semaphore, int releaseCount)
    {
        var before = semaphore.Release(releaseCount);
        Owners.Of(semaphore).Changed();
        return before;
    }

    private static bool Take(WaitHandle handle, int? limit)
    {
        if (Current.Scheduler is null)
            return handle.WaitOne(limit ?? Timeout.Infinite);
        var isTaken = Operation.DoAfterChange(handle, limit, () => handle.WaitOne(0));
        if (isTaken && handle is Mutex)
            Owners.Of(handle).Take();
        return isTaken;
    }
}
