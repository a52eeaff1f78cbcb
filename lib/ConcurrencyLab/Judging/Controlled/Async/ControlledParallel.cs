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
            SharedWork.Do(actions, action => action(), parallelOptions);
    }

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For<TLocal>(int fromInclusive, int toExclusive, Func<TLocal> localInit, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null
            ? Parallel.For(fromInclusive, toExclusive, localInit, body, localFinally)
            : SharedWork.Do(Range(fromInclusive, toExclusive), localInit, body, localFinally);

    public static ParallelLoopResult For<TLocal>(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<int, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null
            ? Parallel.For(fromInclusive, toExclusive, parallelOptions, localInit, body, localFinally)
            : SharedWork.Do(Range(fromInclusive, toExclusive), localInit, body, localFinally, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(source, body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(source, body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(source, body);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(source, localInit, body, localFinally);

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));
}
