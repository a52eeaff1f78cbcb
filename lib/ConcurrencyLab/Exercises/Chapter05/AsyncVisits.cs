namespace ConcurrencyLab;

/// <summary>What the work of a visit throws when a check wants it to fail.</summary>
internal sealed class WorkFailedException() : Exception("処理に失敗しました。");

/// <summary>Visits that the learner's method counts on one thread; their work goes on when all are where they can get.</summary>
internal sealed class AsyncVisits : IDisposable
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(1);

    private static readonly Hint s_nobodyEnters = new("nobody-enters");

    private readonly Func<SharedNumber, Func<Task>, Task> _countVisitAsync;
    private readonly AsyncPump _pump;
    private readonly PendingCalls _works;
    private readonly List<PumpedCall> _calls = [];

    public AsyncVisits(Func<SharedNumber, Func<Task>, Task> countVisitAsync)
    {
        _countVisitAsync = countVisitAsync;
        _pump = new AsyncPump(countVisitAsync);
        _works = new PendingCalls(_pump);
    }

    public SharedNumber Number { get; } = new();

    public IReadOnlyList<Exception> Failures => [.. _calls.Select(call => call.Failure).OfType<Exception>()];

    public Exception? Failure => Failures.Count > 0 ? Failures[0] : null;

    /// <summary>How many calls ended without an exception.</summary>
    public int Counted => _calls.Count(call => call.IsCompletedSuccessfully);

    /// <summary>Which locks were held where.</summary>
    public LockEvidence Guards => _pump.Scheduler.Guards;

    /// <summary>Whether somebody went on when a time limit came.</summary>
    public bool HasExpired => _pump.Scheduler.HasExpired;

    /// <summary>Counts visits at the same time. Null when all calls completed, each after its work.</summary>
    /// <param name="visits">How many.</param>
    /// <param name="stalled">Advice for the case that some never do.</param>
    /// <param name="firstFails">Whether the work of the first one fails.</param>
    /// <param name="isSlow">Whether the work takes longer than any time limit.</param>
    public CheckResult? Count(int visits, Hint stalled, bool firstFails = false, bool isSlow = false)
    {
        var first = _calls.Count;
        for (var i = first; i < first + visits; i++)
        {
            var owner = i;
            _calls.Add(_pump.Start(() => _countVisitAsync(Number, () => _works.CallAsync(owner, ""))));
        }

        while (true)
        {
            var end = _pump.Settle(IsWorkOrEnd, _pump.Now + s_moment);
            if (isSlow && end == PumpEnd.Settled)
                end = _pump.PassMuchTime();
            if ((PumpResult.Of(_pump, end) ?? WorkUndone()) is { } broken)
                return broken;
            if (_calls.All(call => call.IsCompleted))
                return null;
            if (_works.All.Count == 0)
                return new CheckResult.TimedOut("workAsync() が 1 回も呼ばれないまま、止まりました。", s_nobodyEnters);
            if (_works.Pending.Count == 0)
                return new CheckResult.TimedOut("workAsync() がすべて終わっても、終わらない呼び出しがあります。", stalled);
            foreach (var work in _works.Pending)
            {
                if (firstFails && work.Owner == first)
                    work.Fail(new WorkFailedException());
                else
                    work.Release();
            }
        }
    }

    public void Dispose()
    {
        _works.Dispose();
        _pump.Dispose();
    }

    private bool IsWorkOrEnd() => _works.Pending.Count > 0 || _calls.All(call => call.IsCompleted);

    private CheckResult.Failed? WorkUndone()
    {
        var done = _works.All.Where(work => work.Task.IsCompleted).ToLookup(work => work.Owner);
        return Enumerable.Range(0, _calls.Count).Any(i => _calls[i].IsCompletedSuccessfully && done[i].Count() != 1)
            ? new("呼び出しが終わったとき、workAsync() が終わっていませんでした。", new("work-not-awaited"))
            : null;
    }
}
