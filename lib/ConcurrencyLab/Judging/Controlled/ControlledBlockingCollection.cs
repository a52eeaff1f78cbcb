using System.Collections.Concurrent;

namespace ConcurrencyLab;

/// <summary>Stands for the waits of <see cref="BlockingCollection{T}"/>.</summary>
[Replaces(typeof(BlockingCollection<>))]
internal static class ControlledBlockingCollection
{
    public static void Add<T>(BlockingCollection<T> queue, T item)
    {
        if (Current.Scheduler is null)
            queue.Add(item);
        else
            Put(queue, item, null);
    }

    public static void Add<T>(BlockingCollection<T> queue, T item, CancellationToken cancellationToken)
    {
        if (Current.Scheduler is null)
            queue.Add(item, cancellationToken);
        else
            Put(queue, item, null, cancellationToken);
    }

    public static bool TryAdd<T>(BlockingCollection<T> queue, T item, TimeSpan timeout) => TryAdd(queue, item, Operation.Limit(timeout) ?? Timeout.Infinite);

    public static bool TryAdd<T>(BlockingCollection<T> queue, T item, int millisecondsTimeout, CancellationToken cancellationToken) =>
        Current.Scheduler is null ? queue.TryAdd(item, millisecondsTimeout, cancellationToken) : Put(queue, item, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static bool TryAdd<T>(BlockingCollection<T> queue, T item) => TryAdd(queue, item, 0);

    public static bool TryAdd<T>(BlockingCollection<T> queue, T item, int millisecondsTimeout) =>
        Current.Scheduler is null ? queue.TryAdd(item, millisecondsTimeout) : Put(queue, item, Operation.Limit(millisecondsTimeout));

    // Whoever looks again and again lets others come between.
    public static bool IsCompleted<T>(BlockingCollection<T> queue)
    {
        Operation.LookPoint(queue);
        return queue.IsCompleted;
    }

    public static bool IsAddingCompleted<T>(BlockingCollection<T> queue)
    {
        Operation.LookPoint(queue);
        return queue.IsAddingCompleted;
    }

    public static int Count<T>(BlockingCollection<T> queue)
    {
        Operation.LookPoint(queue);
        return queue.Count;
    }

    public static void CompleteAdding<T>(BlockingCollection<T> queue)
    {
        Current.Scheduler?.ReleasePoint(queue);
        queue.CompleteAdding();
        Owners.Of(queue).Changed();
    }

    public static T Take<T>(BlockingCollection<T> queue) => Take(queue, CancellationToken.None);

    // Empty and closed, it throws as in the original.
    public static T Take<T>(BlockingCollection<T> queue, CancellationToken cancellationToken) =>
        Current.Scheduler is not null && Get(queue, null, out var item, cancellationToken) ? item : queue.Take(cancellationToken);

    public static T[] ToArray<T>(BlockingCollection<T> queue)
    {
        Operation.LookPoint(queue);
        return queue.ToArray();
    }

    public static void CopyTo<T>(BlockingCollection<T> queue, T[] array, int index)
    {
        Operation.LookPoint(queue);
        queue.CopyTo(array, index);
    }

    public static bool TryTake<T>(BlockingCollection<T> queue, out T item) => TryTake(queue, out item, 0);

    public static bool TryTake<T>(BlockingCollection<T> queue, out T item, int millisecondsTimeout) =>
        Current.Scheduler is null ? queue.TryTake(out item!, millisecondsTimeout) : Get(queue, Operation.Limit(millisecondsTimeout), out item);

    public static bool TryTake<T>(BlockingCollection<T> queue, out T item, TimeSpan timeout) =>
        TryTake(queue, out item, Operation.Limit(timeout) ?? Timeout.Infinite);

    public static bool TryTake<T>(BlockingCollection<T> queue, out T item, int millisecondsTimeout, CancellationToken cancellationToken) =>
        Current.Scheduler is null ? queue.TryTake(out item!, millisecondsTimeout, cancellationToken) : Get(queue, Operation.Limit(millisecondsTimeout), out item, cancellationToken);

    public static IEnumerable<T> GetConsumingEnumerable<T>(BlockingCollection<T> queue) => GetConsumingEnumerable(queue, CancellationToken.None);

    public static IEnumerable<T> GetConsumingEnumerable<T>(BlockingCollection<T> queue, CancellationToken cancellationToken) =>
        Current.Scheduler is null ? queue.GetConsumingEnumerable(cancellationToken) : Items(queue, cancellationToken);

    private static IEnumerable<T> Items<T>(BlockingCollection<T> queue, CancellationToken token)
    {
        while (Get(queue, null, out var item, token))
            yield return item;
    }

    private static bool Put<T>(BlockingCollection<T> queue, T item, int? limit, CancellationToken token = default)
    {
        // Without a bound the capacity is -1.
        var isPut = Operation.Do(queue, limit, () => queue.IsAddingCompleted || queue.BoundedCapacity < 0 || queue.Count < queue.BoundedCapacity || token.IsCancellationRequested, () => queue.TryAdd(item, 0, token), token: token);
        Owners.Of(queue).Changed();
        return isPut;
    }

    private static bool Get<T>(BlockingCollection<T> queue, int? limit, out T item, CancellationToken token = default)
    {
        var (taken, isTaken) = (default(T)!, false);
        Operation.Do(queue, limit, () => queue.Count > 0 || queue.IsCompleted || token.IsCancellationRequested, () => (isTaken = queue.TryTake(out taken!, 0, token)) || queue.IsCompleted, token: token);
        Owners.Of(queue).Changed();
        item = taken;
        return isTaken;
    }
}
