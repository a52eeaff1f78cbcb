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

    public static ParallelLoopResult For(int fromInclusive, int toExclusive, Action<int> body) =>
        Current.Scheduler is null ? Parallel.For(fromInclusive, toExclusive, body) : Share(Enumerable.Range(fromInclusive, Math.Max(0, toExclusive - fromInclusive)), body);

    public static ParallelLoopResult ForEach<TSource>(IEnumerable<TSource> source, Action<TSource> body) =>
        Current.Scheduler is null ? Parallel.ForEach(source, body) : Share(source, body);

    private static ParallelLoopResult Share<T>(IEnumerable<T> source, Action<T> body)
    {
        T[] items = [.. source];
        Invoke([.. Enumerable.Range(0, Math.Min(Workers, items.Length)).Select(worker => (Action)(() =>
        {
            for (var i = worker; i < items.Length; i += Workers)
                body(items[i]);
        }))]);
        // The result of a loop that came to its end can be had from a loop only.
        return Parallel.For(0, 0, _ => { });
    }
}
