namespace ConcurrencyLab;

/// <summary>Stands for operations on handles of the operating system: mutexes, semaphores, events.</summary>
[Replaces(typeof(WaitHandle), typeof(EventWaitHandle), typeof(Mutex), typeof(Semaphore))]
internal static class ControlledHandles
{
    // Several objects are one mutex when they have one name: whoever waits for one tries again after a change of any.
    private static readonly Owners s_all = new(new object());
    private static readonly TimeSpan s_backstop = TimeSpan.FromMinutes(1);

    public static bool WaitOne(WaitHandle handle)
    {
        var isTaken = Take(handle, null);
        Current.Scheduler?.Note(Operation.TookALock);
        return isTaken;
    }

    public static bool WaitOne(WaitHandle handle, int millisecondsTimeout) => Take(handle, Operation.Limit(millisecondsTimeout));

    public static bool WaitOne(WaitHandle handle, TimeSpan timeout) => Take(handle, Operation.Limit(timeout));

    public static bool WaitOne(WaitHandle handle, int millisecondsTimeout, bool exitContext) => WaitOne(handle, millisecondsTimeout);

    public static bool WaitOne(WaitHandle handle, TimeSpan timeout, bool exitContext) => WaitOne(handle, timeout);

    public static bool Set(EventWaitHandle handle)
    {
        // One that resets itself is no more set by setting it twice: whether somebody waited in between makes a difference.
        if (handle is not ManualResetEvent)
            Current.Scheduler?.Looks(handle);
        Current.Scheduler?.ReleasePoint(handle);
        var isSet = handle.Set();
        LockFlow.Give(handle);
        s_all.Changed(by: handle);
        return isSet;
    }

    public static bool Reset(EventWaitHandle handle)
    {
        Current.Scheduler?.ReleasePoint(handle);
        var isReset = handle.Reset();
        Current.Scheduler?.Closed(handle);
        return isReset;
    }

    public static void ReleaseMutex(Mutex mutex)
    {
        Current.Scheduler?.ReleasePoint(ControlledNames.Of(mutex));
        mutex.ReleaseMutex();
        Owners.Of(mutex).Release();
        s_all.Changed(by: ControlledNames.Of(mutex));
    }

    public static int Release(Semaphore semaphore) => Release(semaphore, 1);

    public static int Release(Semaphore semaphore, int releaseCount)
    {
        Current.Scheduler?.ReleasePoint(semaphore);
        var before = Operation.Release(semaphore, () => semaphore.Release(releaseCount));
        LockFlow.Give(semaphore);
        s_all.Changed(by: semaphore);
        return before;
    }

    /// <summary>A thread has ended: who waits for what it kept, tries again.</summary>
    private static void Abandon(ControlledThread thread)
    {
        if (thread.Held.Any(held => held is Mutex))
            s_all.Changed();
    }

    private static bool Take(WaitHandle handle, int? limit)
    {
        if (Current.Scheduler is null)
            return handle.WaitOne(limit ?? Timeout.Infinite);
        var resource = ControlledNames.Of(handle);
        var alone = handle is Mutex or AutoResetEvent ? TakenAlone.Of(resource) : null;
        if (!TryAgain(resource, () => IsSet(handle), limit, () => handle is Mutex ? TryMutex(handle) : handle.WaitOne(0), alone))
            return false;
        alone?.Note(s_all);
        if (handle is Semaphore or AutoResetEvent)
            LockFlow.Take(handle, LockMode.Permit);
        return true;
    }

    /// <summary>Tries after each change of a handle until it is done, or when what it waits for is set without one.</summary>
    internal static bool TryAgain(object resource, Func<bool> isSet, int? limit, Func<bool> tryNow, TakenAlone? alone = null)
    {
        var seen = 0;
        return Operation.Do(resource, limit, () => (s_all.Changes != seen && alone?.IsOver(s_all) != false) || isSet(), Try, isSure: false);

        bool Try()
        {
            seen = s_all.Changes;
            return tryNow();
        }
    }

    /// <summary>Whether it is a ManualResetEvent that is set. That may come from anywhere, as that of a token does; to look takes nothing from it.</summary>
    internal static bool IsSet(WaitHandle handle) => handle is ManualResetEvent && handle.WaitOne(0);

    private static bool TryMutex(WaitHandle mutex)
    {
        var owners = Owners.Of(mutex);
        // The thread beneath ends, and abandons it, a moment after the controlled one: nobody else can take it meanwhile.
        var isAbandoned = owners.Thread is { IsFinished: true, Scheduler: ControlledScheduler };
        try
        {
            if (!mutex.WaitOne(isAbandoned ? s_backstop : TimeSpan.Zero))
                return false;
        }
        catch (AbandonedMutexException)
        {
            owners.Forget();
            Keep(owners);
            throw;
        }

        Keep(owners);
        return true;
    }

    private static void Keep(Owners owners)
    {
        owners.Take();
        if (Current.Thread is { } thread)
            thread.Abandon = Abandon;
    }
}
