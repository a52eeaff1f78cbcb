namespace ConcurrencyLab;

/// <summary>Stands for loops of <see cref="Parallel"/> over long numbers.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledRanges
{
    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Action<long> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Action<long, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For<TLocal>(long fromInclusive, long toExclusive, Func<TLocal> localInit, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, localInit, body, localFinally) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), localInit, body, localFinally);

    public static ParallelLoopResult For<TLocal>(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Range(fromInclusive, toExclusive), localInit, body, localFinally, parallelOptions);
}
