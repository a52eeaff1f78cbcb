using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>What a loop goes through. A range takes no memory, however long it is.</summary>
internal readonly record struct WorkItems<T>(long Count, Func<long, T> At);

/// <summary>Makes them of what the loops of <see cref="Parallel"/> are given.</summary>
internal static class WorkItems
{
    public static WorkItems<int> Range(int from, int to) => new(Math.Max(0, (long)to - from), i => (int)(from + i));

    public static WorkItems<long> Range(long from, long to) => new(to <= from ? 0 : checked(to - from), i => from + i);

    public static WorkItems<T> Of<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        T[] items = [.. source];
        return new(items.Length, i => items[i]);
    }

    public static WorkItems<T> Of<T>(Partitioner<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var all = source.GetPartitions(1)[0];
        var items = new List<T>();
        while (all.MoveNext())
            items.Add(all.Current);
        return new(items.Count, i => items[(int)i]);
    }

    /// <summary>The same where the items are counted.</summary>
    /// <exception cref="InvalidOperationException">The parts do not say which item is the how manieth.</exception>
    public static WorkItems<T> Ordered<T>(OrderablePartitioner<T> source) =>
        source is { KeysNormalized: false } ? throw new InvalidOperationException("この Partitioner は、番号を 0 から順に振りません（KeysNormalized が false です）。") : Of(source);
}
