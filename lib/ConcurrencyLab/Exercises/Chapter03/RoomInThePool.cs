namespace ConcurrencyLab;

/// <summary>Lets the thread pool run so many jobs at once without growing first, until it is disposed of.</summary>
internal sealed class RoomInThePool : IDisposable
{
    private readonly int _workers;
    private readonly int _completionPorts;

    public RoomInThePool(int jobs)
    {
        ThreadPool.GetMinThreads(out _workers, out _completionPorts);
        ThreadPool.SetMinThreads(Math.Max(_workers, jobs), _completionPorts);
    }

    public void Dispose() => ThreadPool.SetMinThreads(_workers, _completionPorts);
}
