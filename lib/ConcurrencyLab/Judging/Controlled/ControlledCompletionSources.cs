namespace ConcurrencyLab;

/// <summary>Stands for <see cref="TaskCompletionSource"/>: what its owner did comes before what those do who waited.</summary>
[Replaces(typeof(TaskCompletionSource), typeof(TaskCompletionSource<>))]
internal static class ControlledCompletionSources
{
    public static void SetResult(TaskCompletionSource source)
    {
        source.SetResult();
        Changed(source.Task);
    }

    public static bool TrySetResult(TaskCompletionSource source)
    {
        var isSet = source.TrySetResult();
        Changed(source.Task);
        return isSet;
    }

    public static void SetException(TaskCompletionSource source, Exception exception)
    {
        source.SetException(exception);
        Changed(source.Task);
    }

    public static bool TrySetException(TaskCompletionSource source, Exception exception)
    {
        var isSet = source.TrySetException(exception);
        Changed(source.Task);
        return isSet;
    }

    public static void SetCanceled(TaskCompletionSource source)
    {
        source.SetCanceled();
        Changed(source.Task);
    }

    public static bool TrySetCanceled(TaskCompletionSource source)
    {
        var isSet = source.TrySetCanceled();
        Changed(source.Task);
        return isSet;
    }

    public static void SetResult<TResult>(TaskCompletionSource<TResult> source, TResult result)
    {
        source.SetResult(result);
        Changed(source.Task);
    }

    public static bool TrySetResult<TResult>(TaskCompletionSource<TResult> source, TResult result)
    {
        var isSet = source.TrySetResult(result);
        Changed(source.Task);
        return isSet;
    }

    public static void SetException<TResult>(TaskCompletionSource<TResult> source, Exception exception)
    {
        source.SetException(exception);
        Changed(source.Task);
    }

    public static bool TrySetException<TResult>(TaskCompletionSource<TResult> source, Exception exception)
    {
        var isSet = source.TrySetException(exception);
        Changed(source.Task);
        return isSet;
    }

    public static void SetCanceled<TResult>(TaskCompletionSource<TResult> source)
    {
        source.SetCanceled();
        Changed(source.Task);
    }

    public static bool TrySetCanceled<TResult>(TaskCompletionSource<TResult> source)
    {
        var isSet = source.TrySetCanceled();
        Changed(source.Task);
        return isSet;
    }

    private static void Changed(Task task) => Owners.Of(task).Changed();
}
