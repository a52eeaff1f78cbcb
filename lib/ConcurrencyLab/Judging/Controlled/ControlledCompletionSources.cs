namespace ConcurrencyLab;

/// <summary>Stands for <see cref="TaskCompletionSource"/>: what its owner did comes before what those do who waited.</summary>
[Replaces(typeof(TaskCompletionSource), typeof(TaskCompletionSource<>))]
internal static class ControlledCompletionSources
{
    public static void SetResult(TaskCompletionSource source)
    {
        source.SetResult();
        Owners.Of(source.Task).Changed();
    }

    public static bool TrySetResult(TaskCompletionSource source)
    {
        var isSet = source.TrySetResult();
        Owners.Of(source.Task).Changed();
        return isSet;
    }

    public static void SetResult<TResult>(TaskCompletionSource<TResult> source, TResult result)
    {
        source.SetResult(result);
        Owners.Of(source.Task).Changed();
    }

    public static bool TrySetResult<TResult>(TaskCompletionSource<TResult> source, TResult result)
    {
        var isSet = source.TrySetResult(result);
        Owners.Of(source.Task).Changed();
        return isSet;
    }
}
