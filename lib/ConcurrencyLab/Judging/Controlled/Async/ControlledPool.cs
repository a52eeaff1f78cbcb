namespace ConcurrencyLab;

/// <summary>Stands for giving work to the pool without a task. Where every order is tried, it is a thread of its own.</summary>
[Replaces(typeof(ThreadPool))]
internal static class ControlledPool
{
    public static bool QueueUserWorkItem(WaitCallback callBack) => QueueUserWorkItem(callBack, null);

    public static bool QueueUserWorkItem(WaitCallback callBack, object? state) =>
        Current.Scheduler is null ? ThreadPool.QueueUserWorkItem(callBack, state) : Queue(() => callBack(state));

    public static bool QueueUserWorkItem<TState>(Action<TState> callBack, TState state, bool preferLocal) =>
        Current.Scheduler is null ? ThreadPool.QueueUserWorkItem(callBack, state, preferLocal) : Queue(() => callBack(state));

    public static bool UnsafeQueueUserWorkItem(WaitCallback callBack, object? state) => QueueUserWorkItem(callBack, state);

    private static bool Queue(Action work)
    {
        if (Current.Controlled is { } scheduler)
        {
            scheduler.Queue(new Continuation(static () => true, work));
            scheduler.SchedulingPoint();
        }
        else
        {
            Current.Scheduler!.Start(Current.Scheduler.Make(work));
        }

        return true;
    }
}
