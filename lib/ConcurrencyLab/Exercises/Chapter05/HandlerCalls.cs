using Handle = System.Func<string, System.Func<string, System.Threading.Tasks.Task<string>>, System.Threading.Tasks.Task<string>>;

namespace ConcurrencyLab;

/// <summary>Many calls of a handler on one thread; its fetches end when all calls are where they can get.</summary>
internal sealed class HandlerCalls : IDisposable
{
    public const int Calls = 100;
    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(1);

    private static readonly Hint s_blocksLater = new("blocks-later");

    private static readonly Hint s_inTurns = new("in-turns");

    private static readonly Hint s_sharedTask = new("shared-task");

    private static readonly Hint s_neverCompletes = new("never-completes");

    private readonly AsyncPump _pump;
    private readonly PendingCalls _fetches;
    private readonly string[] _paths;
    private readonly PumpedCall[] _calls;
    private readonly HashSet<int> _early = [];

    /// <param name="handleAsync">The handler.</param>
    /// <param name="first">The number of the first path: others in each run, so that what the code keeps about a path helps nobody.</param>
    public HandlerCalls(Handle handleAsync, int first)
    {
        _pump = new AsyncPump(handleAsync);
        _fetches = new PendingCalls(_pump);
        _paths = [.. Enumerable.Range(first, Calls).Select(number => $"/{number}")];
        _calls = [.. _paths.Select((path, i) => _pump.Start(() => handleAsync(path, part => _fetches.CallAsync(i, part))))];
    }

    /// <summary>On how many threads fetches began.</summary>
    public int Threads => _fetches.Threads;

    /// <summary>Null when no thread was kept, and all replies are right.</summary>
    /// <param name="isSlow">Whether much time passes before each fetch ends.</param>
    public CheckResult? Judge(bool isSlow)
    {
        for (var round = 0; ; round++)
        {
            var end = _pump.Settle(AllWait, _pump.Now + s_moment);
            if (isSlow && end == PumpEnd.Settled)
                end = _pump.PassMuchTime();
            if (Kept(end, round) is { } wrong)
                return wrong;
            var pending = _fetches.Pending.GroupBy(fetch => fetch.Owner).ToList();
            _early.UnionWith(pending.Select(fetches => fetches.Key).Where(owner => _calls[owner].IsCompletedSuccessfully));
            if (_calls.All(call => call.IsCompleted))
                return HandlerReplies.Judge(_calls, _paths, _fetches, _early, isSlow);
            if (!AllWait())
                return Standing(pending.Count);
            foreach (var fetches in pending)
                (isSlow ? fetches.Last() : fetches.First()).Release();
        }
    }

    public void Dispose()
    {
        _fetches.Dispose();
        _pump.Dispose();
    }

    private CheckResult? Kept(PumpEnd end, int round)
    {
        if (end == PumpEnd.Blocked)
            return new CheckResult.Failed($"{Calls} 件のうち {Begun} 件めで、スレッドがふさがりました。", round == 0 && !_pump.IsKeptLater ? PumpResult.Blocking : s_blocksLater);
        return end == PumpEnd.Settled && _pump.Failure is null && _pump.KeepsAnotherThread
            ? new CheckResult.Failed($"{_fetches.All.Count} 件が待つところまで来たとき、呼び出し元ではないスレッドがふさがっていました。", PumpResult.BlocksElsewhere)
            : PumpResult.Of(_pump, end);
    }

    // Nobody goes on, and somebody waits for no fetch.
    private CheckResult Standing(int pending)
    {
        var (begun, open) = (Begun, _calls.Count(call => !call.IsCompleted));
        var hint = pending > 0 && SharesFetches() ? s_sharedTask : s_inTurns;
        // Whoever has begun and now waits for no fetch of their own, waits for that of another call, or for nothing that comes.
        if (pending == 0 || (begun == Calls && !_calls.All(call => call.IsCompleted)))
            return new CheckResult.TimedOut("fetchAsync がすべて終わっても、ハンドラーが終わりません。", s_neverCompletes);
        return new CheckResult.Failed(
            begun < Calls
                ? $"{Calls} 件のうち、待つところまで来たのは {begun} 件でした。残りは、その {begun} 件が終わるのを待っています。"
                : $"終わっていない {open} 件のうち、自分で呼んだ fetchAsync を待っているのは {pending} 件でした。残りは、その {pending} 件が終わるのを待っています。",
            hint);
    }

    // Whoever took its turn fetches both parts itself, once the others have ended.
    private bool SharesFetches()
    {
        for (var round = 0; round < 2 * Calls && _fetches.Pending.Count > 0; round++)
        {
            foreach (var fetch in _fetches.Pending)
                fetch.Release();
            if (_pump.Settle(AllWait, _pump.Now + s_moment) != PumpEnd.Settled)
                break;
        }

        var own = _fetches.All.ToLookup(fetch => fetch.Owner, fetch => fetch.Argument);
        return Enumerable.Range(0, Calls).Any(i => _calls[i].IsCompletedSuccessfully && own[i].Distinct().Count() < 2);
    }

    private int Begun => _fetches.All.Select(fetch => fetch.Owner).Distinct().Count();

    // Whoever has not completed waits for a fetch.
    private bool AllWait()
    {
        var waiting = _fetches.Pending.Select(fetch => fetch.Owner).ToHashSet();
        return Enumerable.Range(0, Calls).All(i => _calls[i].IsCompleted || waiting.Contains(i));
    }
}
