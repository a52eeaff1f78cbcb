using System.Numerics;

// Names and parameters are those of the originals.
#pragma warning disable CA1068, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for the asynchronous loop of <see cref="Parallel"/> over numbers.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledForAsync
{
    public static Task ForAsync<T>(T fromInclusive, T toExclusive, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T> => ForAsync(fromInclusive, toExclusive, new ParallelOptions(), body);

    public static Task ForAsync<T>(T fromInclusive, T toExclusive, CancellationToken cancellationToken, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T> => ForAsync(fromInclusive, toExclusive, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForAsync<T>(T fromInclusive, T toExclusive, ParallelOptions parallelOptions, Func<T, CancellationToken, ValueTask> body)
        where T : notnull, IBinaryInteger<T>
    {
        ForeignTasks.RefuseCall("Parallel.ForAsync");
        return Current.Controlled is null
            ? Parallel.ForAsync(fromInclusive, toExclusive, parallelOptions, body)
            : AsyncLoop<T>.RunAsync(AsyncLoop<T>.Items(Numbers(fromInclusive, toExclusive).GetEnumerator()), parallelOptions, body);
    }

    private static IEnumerable<T> Numbers<T>(T from, T to)
        where T : IBinaryInteger<T>
    {
        for (var number = from; number < to; number++)
            yield return number;
    }
}
