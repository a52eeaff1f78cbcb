using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>
/// Stands for PLINQ: a few controlled threads share what the code does to the items; the rest of a query is done on the thread
/// that asks for it.
/// </summary>
[Replaces(typeof(ParallelEnumerable))]
internal static class ControlledQueries
{
    private static readonly ConditionalWeakTable<object, object> s_items = [];

    public static ParallelQuery<TSource> AsParallel<TSource>(IEnumerable<TSource> source) =>
        Current.Scheduler is null || source is null ? source!.AsParallel() : Alone(source);

    // Here as many take part as anywhere.
    public static ParallelQuery<TSource> WithDegreeOfParallelism<TSource>(ParallelQuery<TSource> source, int degreeOfParallelism) =>
        Current.Scheduler is null ? source.WithDegreeOfParallelism(degreeOfParallelism) : source;

    public static ParallelQuery<TSource> AsOrdered<TSource>(ParallelQuery<TSource> source) => Current.Scheduler is null ? source.AsOrdered() : source;

    public static void ForAll<TSource>(ParallelQuery<TSource> source, Action<TSource> action)
    {
        if (Current.Scheduler is null)
            source.ForAll(action);
        else
            SharedWork.Do(WorkItems.Of(Items(source)), action);
    }

    public static ParallelQuery<TResult> Select<TSource, TResult>(ParallelQuery<TSource> source, Func<TSource, TResult> selector) =>
        Current.Scheduler is null ? source.Select(selector) : Alone(Each(source, selector));

    public static ParallelQuery<TSource> Where<TSource>(ParallelQuery<TSource> source, Func<TSource, bool> predicate) =>
        Current.Scheduler is null ? source.Where(predicate) : Alone(Chosen(source, predicate));

    public static int Sum<TSource>(ParallelQuery<TSource> source, Func<TSource, int> selector) => Current.Scheduler is null ? source.Sum(selector) : Each(source, selector).Sum();

    public static long Sum<TSource>(ParallelQuery<TSource> source, Func<TSource, long> selector) => Current.Scheduler is null ? source.Sum(selector) : Each(source, selector).Sum();

    public static double Sum<TSource>(ParallelQuery<TSource> source, Func<TSource, double> selector) => Current.Scheduler is null ? source.Sum(selector) : Each(source, selector).Sum();

    public static int Count<TSource>(ParallelQuery<TSource> source, Func<TSource, bool> predicate) => Current.Scheduler is null ? source.Count(predicate) : Chosen(source, predicate).Count();

    public static bool Any<TSource>(ParallelQuery<TSource> source, Func<TSource, bool> predicate) => Current.Scheduler is null ? source.Any(predicate) : Chosen(source, predicate).Any();

    public static bool All<TSource>(ParallelQuery<TSource> source, Func<TSource, bool> predicate) => Current.Scheduler is null ? source.All(predicate) : Each(source, predicate).All(holds => holds);

    private static ParallelQuery<T> Alone<T>(IEnumerable<T> items)
    {
        var query = items.AsParallel().WithDegreeOfParallelism(1);
        s_items.Add(query, items);
        return query;
    }

    // What is known of a query needs no thread of the real pool.
    private static IEnumerable<T> Items<T>(ParallelQuery<T> query) => s_items.TryGetValue(query, out var items) ? (IEnumerable<T>)items : query;

    // Only once somebody asks for it, as in the original.
    private static IEnumerable<TResult> Each<TSource, TResult>(ParallelQuery<TSource> source, Func<TSource, TResult> selector)
    {
        foreach (var (_, result) in Pairs(source, selector))
            yield return result;
    }

    private static IEnumerable<TSource> Chosen<TSource>(ParallelQuery<TSource> source, Func<TSource, bool> predicate)
    {
        foreach (var (item, isChosen) in Pairs(source, predicate))
        {
            if (isChosen)
                yield return item;
        }
    }

    private static (TSource Item, TResult Result)[] Pairs<TSource, TResult>(ParallelQuery<TSource> source, Func<TSource, TResult> selector)
    {
        TSource[] items = [.. Items(source)];
        var pairs = new (TSource, TResult)[items.Length];
        SharedWork.Do(WorkItems.Range(0, items.Length), i => pairs[i] = (items[i], selector(items[i])));
        return pairs;
    }
}
