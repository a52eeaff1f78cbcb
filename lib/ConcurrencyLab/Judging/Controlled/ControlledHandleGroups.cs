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

    public static bool WaitAll(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAll(waitHandles, millisecondsTimeout);

    public static bool WaitAll(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAll(waitHandles, timeout);

    public static int WaitAny(WaitHandle[] waitHandles, int millisecondsTimeout, bool exitContext) => WaitAny(waitHandles, millisecondsTimeout);

    public static int WaitAny(WaitHandle[] waitHandles, TimeSpan timeout, bool exitContext) => WaitAny(waitHandles, timeout);

    private static bool All(WaitHandle[] handles, int? limit)
    {
        if (Current.Scheduler is null)
            return WaitHandle.WaitAll(handles, limit ?? Timeout.Infinite);
        var areTaken = ControlledHandles.TryAgain(handles, () => Array.TrueForAll(handles, ControlledHandles.IsSet), limit, () => WaitHandle.WaitAll(handles, 0));
        Array.ForEach(handles, areTaken ? Took : See);
        return areTaken;
    }

    private static int Any(WaitHandle[] handles, int? limit)
    {
        if (Current.Scheduler is null)
            return WaitHandle.WaitAny(handles, limit ?? Timeout.Infinite);
        var taken = WaitHandle.WaitTimeout;
        var isTaken = ControlledHandles.TryAgain(handles, () => Array.Exists(handles, ControlledHandles.IsSet), limit, Try);
        if (!isTaken)
        {
            Array.ForEach(handles, See);
            return WaitHandle.WaitTimeout;
        }

        Took(handles[taken]);
        return taken;

        // Which one it is depends on all of them.
        bool Try()
        {
            Array.ForEach(handles, See);
            taken = WaitHandle.WaitAny(handles, 0);
            return taken != WaitHandle.WaitTimeout;
        }
    }

    private static void See(WaitHandle handle) => Current.Scheduler!.Closed(ControlledNames.Of(handle));

    private static void Took(WaitHandle handle)
    {
        if (handle is Mutex)
            Owners.Of(handle).Take();
        Current.Scheduler!.Acquired(ControlledNames.Of(handle));
    }
}
