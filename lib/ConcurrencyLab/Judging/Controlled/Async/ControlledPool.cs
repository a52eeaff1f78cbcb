namespace ConcurrencyLab;

/// <summary>Stands for giving work to the pool without a task.</summary>
[Replaces(typeof(ThreadPool))]
internal static class ControlledPool
{
    public static bool QueueUserWorkItem(WaitCallback callBack) => QueueUserWorkItem(callBack, null);

    public static bool QueueUserWorkItem(WaitCallback callBack, object? state) =>
        Current.Controlled is null ? ThreadPool.QueueUserWorkItem(callBack, state) : Queue(() => callBack(state));

    public static bool QueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal) =>
        Current.Controlled is null ? ThreadPool.QueueUserWorkItem(callBack, state, preferLocal) : Queue(() => callBack(state));

    public static bool UnsafeQueueUserWorkItem(WaitCallback callBack, object? state) => QueueUserWorkItem(callBack, state);

    private static bool Queue(Action work)
    {
        Current.Controlled!.Queue(new Continuation(static () => true, work));
        Current.Controlled.SchedulingPoint();
        return true;
    }
}
