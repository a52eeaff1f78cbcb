namespace ConcurrencyLab;

internal static class DedicatedThread
{
    /// <summary>Runs work on a new background thread, which takes nothing from the pool and never keeps the process alive.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Start(() =>
        {
            try
            {
                result.SetResult(work());
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to the one who awaits.
            catch (Exception e)
#pragma warning restore CA1031
            {
                result.SetException(e);
            }
        });
        return result.Task;
    }

    public static void Start(Action work) => new Thread(() => work()) { IsBackground = true }.Start();
}
