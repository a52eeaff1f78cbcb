using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Stands for loops of <see cref="Parallel"/> over parts.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledPartitions
{
    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Of(source), body);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, ParallelOptions parallelOptions, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Of(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Of(source), body);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Of(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource, TLocal>(Partitioner<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource, TLocal>(Partitioner<TSource> source, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Of(source), localInit, body, localFinally, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(OrderablePartitioner<TSource> source, Action<TSource, ParallelLoopState, long> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(WorkItems.Ordered(source), body);

    public static ParallelLoopResult ForEach<TSource>(OrderablePartitioner<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState, long> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(WorkItems.Ordered(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource, TLocal>(OrderablePartitioner<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(WorkItems.Ordered(source), localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource, TLocal>(OrderablePartitioner<TSource> source, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<TSource, ParallelLoopState, long, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, localInit, body, localFinally) : SharedWork.Do(WorkItems.Ordered(source), localInit, body, localFinally, parallelOptions);
}
