namespace ConcurrencyLab;

/// <summary>Stands for loops of <see cref="Parallel"/> over collections.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledForEach
{
    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Of(source), body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Of(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Of(source), body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Of(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource, ParallelLoopState, long> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Of(source), body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState, long> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Of(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally, parallelOptions);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<TSource, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally, parallelOptions);
}
