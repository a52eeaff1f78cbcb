namespace ConcurrencyLab;

/// <summary>
/// Whether nothing in this process can go on but the one who looks. It asks the system for the states of all threads, not a
/// clock: who waits for a processor is not quiet, however busy the machine is.
/// </summary>
internal sealed class QuietProcess
{
    private int _looks;
    private int _steps = -1;

    /// <summary>Whether it has been so for as many looks, one after another and since the last step.</summary>
    public bool Look(int steps, int looks)
    {
        _looks = steps == _steps && ThreadPool.PendingWorkItemCount == 0 && ThreadLook.Running() <= 1 ? _looks + 1 : 0;
        _steps = steps;
        return _looks >= looks;
    }
}
