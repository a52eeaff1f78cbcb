using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Stands for loops of <see cref="Parallel"/> over long numbers and over parts.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledRanges
{
    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, ParallelOptions parallelOptions, Action<long> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult For(long fromInclusive, long toExclusive, Action<long, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : SharedWork.Do(Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : SharedWork.Do(Enumerable.Range(fromInclusive, Math.Max(0, toExclusive - fromInclusive)), body, parallelOptions);

    public static ParallelLoopResult For<TLocal>(long fromInclusive, long toExclusive, Func<TLocal> localInit, Func<long, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null
            ? Parallel.For(fromInclusive, toExclusive, localInit, body, localFinally)
            : SharedWork.Do(Range(fromInclusive, toExclusive), localInit, body, localFinally);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(source, body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource, TLocal>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, localInit, body, localFinally) : SharedWork.Do(source, localInit, body, localFinally, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(Items(source), body);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, ParallelOptions parallelOptions, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : SharedWork.Do(Items(source), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(Partitioner<TSource> source, Action<TSource, ParallelLoopState> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : SharedWork.Do(Items(source), body);

    public static ParallelLoopResult ForEach<TSource, TLocal>(Partitioner<TSource> source, Func<TLocal> localInit, Func<TSource, ParallelLoopState, TLocal, TLocal> body, Action<TLocal> localFinally) =>
        Current.Scheduler is null ? Parallel.ForEach(source, localInit, body, localFinally) : SharedWork.Do(Items(source), localInit, body, localFinally);

    private static IEnumerable<long> Range(long from, long to)
    {
        for (var i = from; i < to; i++)
            yield return i;
    }

    private static IEnumerable<T> Items<T>(Partitioner<T> parts)
    {
        using var all = parts.GetPartitions(1)[0];
        while (all.MoveNext())
            yield return all.Current;
    }
}
