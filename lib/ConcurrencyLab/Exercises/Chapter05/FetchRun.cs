using FetchAll = System.Func<string[], System.Func<string, System.Threading.CancellationToken, System.Threading.Tasks.Task<string>>, System.TimeSpan, System.Threading.Tasks.Task<string[]>>;

namespace ConcurrencyLab;

/// <summary>One call of the method that fetches all paths; each fetch ends when the check lets it.</summary>
internal sealed class FetchRun : IDisposable
{
    /// <summary>How many may be under way at the same time.</summary>
    public const int MostAtOnce = 4;

    public static readonly IReadOnlyList<string> Paths = [.. Enumerable.Range(1, 20).Select(i => $"/{i}")];

    private readonly AsyncPump _pump;
    private readonly PendingCalls _fetches;

    public FetchRun(FetchAll fetchAllAsync, TimeSpan limit)
    {
        _pump = new AsyncPump(fetchAllAsync);
        _fetches = new PendingCalls(_pump);
        Call = _pump.Start(() => fetchAllAsync([.. Paths], (path, token) => _fetches.CallAsync(0, path, token: token), limit));
    }

    public PumpedCall Call { get; }

    public IReadOnlyList<PendingCall> All => _fetches.All;

    public IReadOnlyList<PendingCall> Pending => _fetches.Pending;

    /// <summary>Whether the paths begun so far are the first ones, with none left out.</summary>
    public bool BeginsInOrder => All.Select(fetch => fetch.Argument).ToHashSet().SetEquals(Paths.Take(All.Count));

    /// <summary>Whether a fetch was told to give up.</summary>
    public bool HasCancelled => All.Any(fetch => fetch.Token.IsCancellationRequested);

    /// <summary>Whether a time limit was given up before it came, and would have come then.</summary>
    public bool GaveUpLimit(TimeSpan limit) => _pump.Scheduler.Clock.GivenUp.Contains(limit);

    /// <summary>Lets the method go on until so many fetches are under way, or no more begin. Null when no thread is kept.</summary>
    public CheckResult? Begin(int expected, TimeSpan until) =>
        PumpResult.Of(_pump, _pump.Settle(() => Call.IsCompleted || Pending.Count >= expected, until));

    /// <summary>Lets time pass. Null when no thread is kept.</summary>
    public CheckResult? PassTo(TimeSpan time)
    {
        var end = _pump.PassTime(time);
        _pump.Scheduler.Clock.PassTo(time);
        return PumpResult.Of(_pump, end == PumpEnd.Settled ? _pump.Settle() : end);
    }

    public void Dispose()
    {
        _fetches.Dispose();
        _pump.Dispose();
    }
}
