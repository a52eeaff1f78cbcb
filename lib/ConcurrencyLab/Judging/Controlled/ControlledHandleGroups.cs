namespace ConcurrencyLab;

/// <summary>Stands for waiting for several handles of the operating system at once.</summary>
[Replaces(typeof(WaitHandle))]
internal static class ControlledHandleGroups
{
    public static bool WaitAll(WaitHandle[] waitHandles) => All(waitHandles, null);

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout) => All(waitHandles, Operation.Limit(millisecondsTimeout));

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout) => All(waitHandles, Operation.Limit(timeout));

    public static int WaitAny(WaitHandle[] waitHandles) => Any(waitHandles, null);

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout) => Any(waitHandles, Operation.Limit(millisecondsTimeout));

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout) => Any(waitHandles, Operation.Limit(timeout));

    private static bool All(WaitHandle[] handles, int? limit)
    {
        if (Current.Scheduler is null)
            return WaitHandle.WaitAll(handles, limit ?? Timeout.Infinite);
        var areTaken = ControlledHandles.TryAgain(handles, handles, limit, () => WaitHandle.WaitAll(handles, 0));
        if (areTaken)
            Array.ForEach(handles, Took);
        return areTaken;
    }

    private static int Any(WaitHandle[] handles, int? limit)
    {
        if (Current.Scheduler is null)
            return WaitHandle.WaitAny(handles, limit ?? Timeout.Infinite);
        var taken = WaitHandle.WaitTimeout;
        if (!ControlledHandles.TryAgain(handles, handles, limit, () => (taken = WaitHandle.WaitAny(handles, 0)) != WaitHandle.WaitTimeout))
            return WaitHandle.WaitTimeout;
        Took(handles[taken]);
        return taken;
    }

    private static void Took(WaitHandle handle)
    {
        if (handle is Mutex)
            Owners.Of(handle).Take();
        Current.Scheduler!.Acquired(ControlledNames.Of(handle));
    }
}
