namespace ConcurrencyLab;

/// <summary>Stands for operations on handles of the operating system: mutexes, semaphores, events.</summary>
[Replaces(typeof(WaitHandle), typeof(EventWaitHandle), typeof(Mutex), typeof(Semaphore))]
internal static class ControlledHandles
{
    // Several objects are one mutex when they have one name: whoever waits for one tries again after a change of any.
    private static readonly Owners s_all = new(new object());

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
        s_all.Changed(by: handle);
        return isSet;
    }

    public static void ReleaseMutex(Mutex mutex)
    {
        mutex.ReleaseMutex();
        Owners.Of(mutex).Release();
        s_all.Changed(by: mutex);
    }

    public static int Release(Semaphore semaphore)
    {
        var before = semaphore.Release();
        s_all.Changed(by: semaphore);
        return before;
    }

    public static int Release(Semaphore semaphore, int releaseCount)
    {
        var before = semaphore.Release(releaseCount);
        s_all.Changed(by: semaphore);
        return before;
    }

    private static bool Take(WaitHandle handle, int? limit)
    {
        if (Current.Scheduler is null)
            return handle.WaitOne(limit ?? Timeout.Infinite);
        var isTaken = Operation.DoAfterChange(handle, s_all, limit, () => handle.WaitOne(0));
        if (isTaken && handle is Mutex)
            Owners.Of(handle).Take();
        return isTaken;
    }
}
