namespace ConcurrencyLab;

/// <summary>What a check hands to the learner's code to be awaited: each call ends only when the check lets it.</summary>
internal sealed class PendingCalls(AsyncPump pump) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<PendingCall> _all = [];
    private bool _isOpen;

    /// <summary>All calls so far, in their order.</summary>
    public IReadOnlyList<PendingCall> All
    {
        get
        {
            lock (_gate)
                return [.. _all];
        }
    }

    public IReadOnlyList<PendingCall> Pending => [.. All.Where(call => !call.Task.IsCompleted)];

    /// <summary>On how many threads calls were made.</summary>
    public int Threads => All.Select(call => call.Thread).Distinct().Count();

    /// <param name="owner">Which of the check's calls it comes from.</param>
    /// <param name="argument">What it was called with.</param>
    /// <param name="isDone">Whether there is nothing to wait for.</param>
    /// <param name="token">What ends it, too.</param>
    public Task<string> CallAsync(int owner, string argument, bool isDone = false, CancellationToken token = default)
    {
        var call = new PendingCall(pump, owner, argument, token);
        lock (_gate)
        {
            _all.Add(call);
            if (_isOpen || isDone)
                call.End();
        }

        token.Register(call.Cancel);
        return call.Task;
    }

    /// <summary>The verdict is given: lets everything end, so that nothing of the learner's stays taken for the next check.</summary>
    public void Dispose()
    {
        lock (_gate)
            _isOpen = true;
        foreach (var call in Pending)
            call.Release();
        pump.Settle();
    }
}
