namespace ConcurrencyLab;

/// <summary>Stands for <see cref="TaskCompletionSource"/>: what its owner did comes before what those do who waited.</summary>
[Replaces(typeof(TaskCompletionSource), typeof(TaskCompletionSource<>))]
internal static class ControlledCompletionSources
{
    public static void SetResult(TaskCompletionSource source) => End(source.Task, source.SetResult);

    public static bool TrySetResult(TaskCompletionSource source) => TryEnd(source.Task, source.TrySetResult);

    public static void SetException(TaskCompletionSource source, Exception exception) => End(source.Task, () => source.SetException(exception));

    public static bool TrySetException(TaskCompletionSource source, Exception exception) => TryEnd(source.Task, () => source.TrySetException(exception));

    public static void SetCanceled(TaskCompletionSource source) => End(source.Task, source.SetCanceled);

    public static bool TrySetCanceled(TaskCompletionSource source) => TryEnd(source.Task, source.TrySetCanceled);

    public static void SetResult<TResult>(TaskCompletionSource<TResult> source, TResult result) => End(source.Task, () => source.SetResult(result));

    public static bool TrySetResult<TResult>(TaskCompletionSource<TResult> source, TResult result) => TryEnd(source.Task, () => source.TrySetResult(result));

    public static void SetException<TResult>(TaskCompletionSource<TResult> source, Exception exception) => End(source.Task, () => source.SetException(exception));

    public static bool TrySetException<TResult>(TaskCompletionSource<TResult> source, Exception exception) => TryEnd(source.Task, () => source.TrySetException(exception));

    public static void SetCanceled<TResult>(TaskCompletionSource<TResult> source) => End(source.Task, source.SetCanceled);

    public static bool TrySetCanceled<TResult>(TaskCompletionSource<TResult> source) => TryEnd(source.Task, source.TrySetCanceled);

    public static void SetException(TaskCompletionSource source, IEnumerable<Exception> exceptions) => End(source.Task, () => source.SetException(exceptions));

    public static bool TrySetException(TaskCompletionSource source, IEnumerable<Exception> exceptions) => TryEnd(source.Task, () => source.TrySetException(exceptions));

    public static void SetCanceled(TaskCompletionSource source, CancellationToken cancellationToken) => End(source.Task, () => source.SetCanceled(cancellationToken));

    public static bool TrySetCanceled(TaskCompletionSource source, CancellationToken cancellationToken) => TryEnd(source.Task, () => source.TrySetCanceled(cancellationToken));

    public static void SetFromTask(TaskCompletionSource source, Task completedTask) => End(source.Task, () => source.SetFromTask(completedTask));

    public static bool TrySetFromTask(TaskCompletionSource source, Task completedTask) => TryEnd(source.Task, () => source.TrySetFromTask(completedTask));

    public static void SetException<TResult>(TaskCompletionSource<TResult> source, IEnumerable<Exception> exceptions) => End(source.Task, () => source.SetException(exceptions));

    public static bool TrySetException<TResult>(TaskCompletionSource<TResult> source, IEnumerable<Exception> exceptions) => TryEnd(source.Task, () => source.TrySetException(exceptions));

    public static void SetCanceled<TResult>(TaskCompletionSource<TResult> source, CancellationToken cancellationToken) => End(source.Task, () => source.SetCanceled(cancellationToken));

    public static bool TrySetCanceled<TResult>(TaskCompletionSource<TResult> source, CancellationToken cancellationToken) => TryEnd(source.Task, () => source.TrySetCanceled(cancellationToken));

    public static void SetFromTask<TResult>(TaskCompletionSource<TResult> source, Task<TResult> completedTask) => End(source.Task, () => source.SetFromTask(completedTask));

    public static bool TrySetFromTask<TResult>(TaskCompletionSource<TResult> source, Task<TResult> completedTask) => TryEnd(source.Task, () => source.TrySetFromTask(completedTask));

    private static void End(Task task, Action end) => TryEnd(task, () =>
    {
        end();
        return true;
    });

    private static bool TryEnd(Task task, Func<bool> tryEnd)
    {
        Current.Scheduler?.ReleasePoint(task);
        // Whoever comes too late sees that another one was there.
        if (task.IsCompleted)
            Current.Scheduler?.Looks(task);
        var isEnded = tryEnd();
        Owners.Of(task).Changed();
        return isEnded;
    }
}
