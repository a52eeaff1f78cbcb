using System.Runtime.CompilerServices;
using System.Threading.Channels;

// Names are those of the originals; a value task is looked at until it is done, and awaited once.
#pragma warning disable CA2012, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for streams of a library, and tasks made of what is none: their own continuations would run on the real pool.</summary>
[Replaces(typeof(ChannelReader<>), typeof(Task), typeof(ValueTask), typeof(ValueTask<>), typeof(TaskAsyncEnumerableExtensions))]
internal static class ControlledStreams
{
    public static IAsyncEnumerable<T> ReadAllAsync<T>(ChannelReader<T> reader, CancellationToken cancellationToken) =>
        Current.Controlled is null ? reader.ReadAllAsync(cancellationToken) : ReadAsync(reader, cancellationToken);

    public static IAsyncEnumerable<Task> WhenEach(IEnumerable<Task> tasks) => Current.Controlled is null ? Task.WhenEach(tasks) : EachAsync(tasks);

    public static IAsyncEnumerable<Task> WhenEach(params Task[] tasks) => WhenEach((IEnumerable<Task>)tasks);

    public static IAsyncEnumerable<Task> WhenEach(params ReadOnlySpan<Task> tasks) => WhenEach(tasks.ToArray());

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(IEnumerable<Task<TResult>> tasks) => Current.Controlled is null ? Task.WhenEach(tasks) : EachAsync(tasks);

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(params Task<TResult>[] tasks) => WhenEach((IEnumerable<Task<TResult>>)tasks);

    public static IAsyncEnumerable<Task<TResult>> WhenEach<TResult>(params ReadOnlySpan<Task<TResult>> tasks) => WhenEach(tasks.ToArray());

    public static ConfiguredCancelableAsyncEnumerable<T> WithCancellation<T>(IAsyncEnumerable<T> source, CancellationToken cancellationToken) =>
        new FollowedStream<T>(source).WithCancellation(cancellationToken);

    public static ConfiguredCancelableAsyncEnumerable<T> ConfigureAwait<T>(IAsyncEnumerable<T> source, bool continueOnCapturedContext) =>
        new FollowedStream<T>(source).ConfigureAwait(continueOnCapturedContext);

    public static ConfiguredAsyncDisposable ConfigureAwait(IAsyncDisposable source, bool continueOnCapturedContext) =>
        new FollowedDisposable(source).ConfigureAwait(continueOnCapturedContext);

    public static Task AsTask(ref ValueTask task) => task.IsCompleted || Current.Controlled is null ? task.AsTask() : FollowAsync(task);

    public static Task<TResult> AsTask<TResult>(ref ValueTask<TResult> task) => task.IsCompleted || Current.Controlled is null ? task.AsTask() : FollowAsync(task);

    private static async IAsyncEnumerable<T> ReadAsync<T>(ChannelReader<T> reader, [EnumeratorCancellation] CancellationToken token = default)
    {
        while (true)
        {
            var more = reader.WaitToReadAsync(token);
            if (!more.IsCompleted)
                await Until.Done(more);
            if (!await more)
                yield break;
            while (reader.TryRead(out var item))
                yield return item;
        }
    }

    private static async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<T> tasks)
        where T : Task
    {
        List<T> left = [.. tasks];
        while (left.Count > 0)
        {
            if (!left.Exists(task => task.IsCompleted))
                await new Until(() => left.Exists(task => task.IsCompleted));
            var done = left.Find(task => task.IsCompleted)!;
            left.Remove(done);
            yield return done;
        }
    }

    private static async Task FollowAsync(ValueTask task)
    {
        await Until.Done(task);
        await task;
    }

    private static async Task<T> FollowAsync<T>(ValueTask<T> task)
    {
        await Until.Done(task);
        return await task;
    }
}
