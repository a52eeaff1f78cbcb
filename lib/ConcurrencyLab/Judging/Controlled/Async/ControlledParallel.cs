namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Parallel"/>: a few controlled threads share the work.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledParallel
{
    private const int Workers = 3;

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
            Share(actions, action => action(), parallelOptions);
    }

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : Share(Range(fromInclusive, toExclusive), body);

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, ParallelOptions parallelOptions, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, parallelOptions, body) : Share(Range(fromInclusive, toExclusive), body, parallelOptions);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : Share(source, body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, parallelOptions, body) : Share(source, body, parallelOptions);

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));

    private static ParallelLoopResult Share<T>(IEnumerable<T> source, Action<T> body, ParallelOptions? options = null)
    {
        options?.CancellationToken.ThrowIfCancellationRequested();
        T[] items = [.. source];
        var workers = options is { MaxDegreeOfParallelism: > 0 and var most } ? most : Workers;
        Invoke([.. Enumerable.Range(0, Math.Min(workers, items.Length)).Select(worker => (Action)(() =>
        {
            for (var i = worker; i < items.Length; i += workers)
            {
                options?.CancellationToken.ThrowIfCancellationRequested();
                body(items[i]);
            }
        }))]);
        // The result of a loop that came to its end can be had from a loop only.
        return Parallel.For(0, 0, _ => { });
    }
}
