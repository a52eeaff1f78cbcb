namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Parallel"/>: a few controlled threads share the work.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledParallel
{
    public static void Invoke(params Action[] actions)
    {
        if (Current.Scheduler is null)
            Parallel.Invoke(actions);
        else
            ControlledTaskWaits.WaitAll([.. actions.Select(ControlledTasks.Run)]);
    }

    public static void Invoke(ParallelOptions parallelOptions, params Action[] actions)
    {
        if (Current.Scheduler is null)
            Parallel.Invoke(parallelOptions, actions);
        else
            SharedWork.Do(WorkItems.Of(actions), action => action(), parallelOptions);
    }

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For<TLocal>(int fromInclusive, int toExclusive, Func<TLocal> localInit, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, localInit, body, localFinally) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), localInit, body, localFinally);

    public static ParallelLoopResult For<TLocal>(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), localInit, body, localFinally, parallelOptions);
}
