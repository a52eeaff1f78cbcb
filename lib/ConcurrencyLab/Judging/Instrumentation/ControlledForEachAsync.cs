// Names and parameters are those of the originals.
#pragma warning disable CA1068, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for the asynchronous loops of <see cref="Parallel"/>.</summary>
[Replaces(typeof(Parallel))]
internal static class ControlledForEachAsync
{
    public static Task ForEachAsync<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) => ForEachAsync(source, new ParallelOptions(), body);

    public static Task ForEachAsync<TSource>(IEnumerable<TSource> source, CancellationToken cancellationToken, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForEachAsync<TSource>(IEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TSource, CancellationToken, ValueTask> body)
    {
        ForeignTasks.RefuseCall("Parallel.ForEachAsync");
        return Current.Controlled is null
            ? Parallel.ForEachAsync(source, parallelOptions, body)
            : AsyncLoop<TSource>.RunAsync(AsyncLoop<TSource>.Items(source.GetEnumerator()), parallelOptions, body);
    }

    public static Task ForEachAsync<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) => ForEachAsync(source, new ParallelOptions(), body);

    public static Task ForEachAsync<TSource>(IAsyncEnumerable<TSource> source, CancellationToken cancellationToken, Func<TSource, CancellationToken, ValueTask> body) =>
        ForEachAsync(source, new ParallelOptions { CancellationToken = cancellationToken }, body);

    public static Task ForEachAsync<TSource>(IAsyncEnumerable<TSource> source, ParallelOptions parallelOptions, Func<TSource, CancellationToken, ValueTask> body)
    {
        ForeignTasks.RefuseCall("Parallel.ForEachAsync");
        return Current.Controlled is null
            ? Parallel.ForEachAsync(source, parallelOptions, body)
            : AsyncLoop<TSource>.RunAsync(AsyncLoop<TSource>.Items(new FollowedStream<TSource>(source).GetAsyncEnumerator(parallelOptions.CancellationToken)), parallelOptions, body);
    }
}
