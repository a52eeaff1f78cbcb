using Relay = System.Func<System.Collections.Generic.IEnumerable<int>, int, System.Func<int, System.Threading.Tasks.Task>, System.Threading.Tasks.Task>;

namespace ConcurrencyLab;

/// <summary>One call of the method that passes orders through a queue; each is handled when the check lets it.</summary>
internal sealed class RelayRun : IDisposable
{
    public const int Orders = 12;
    private const int ManyLooks = 4;
    private static readonly TimeSpan s_moment = TimeSpan.FromMinutes(1);

    private readonly AsyncPump _pump;
    private readonly PendingCalls _handled;

    /// <param name="relayAsync">The method.</param>
    /// <param name="capacity">The room in the queue.</param>
    /// <param name="isFast">Whether each order is handled at once.</param>
    /// <param name="isSourceSlow">Whether each order comes only when nobody can go on without it.</param>
    /// <param name="failsAfter">After how many orders they break off.</param>
    /// <param name="isParallel">Whether whoever waits for an order, or for the end, goes on at once, on a thread of its own.</param>
    public RelayRun(Relay relayAsync, int capacity, bool isFast = false, bool isSourceSlow = true, int? failsAfter = null, bool isParallel = false)
    {
        _pump = new AsyncPump(relayAsync, returnsToCaller: !isParallel, givesWay: isParallel);
        _handled = new PendingCalls(_pump);
        Source = new OrderSource(Orders) { IsSlow = isSourceSlow, FailsAfter = failsAfter };
        Call = _pump.Start(() => relayAsync(Source.Take(), capacity, order =>
        {
            TakerHandles |= FlowHold.Current == Source.Taker;
            return _handled.CallAsync(0, $"{order}", isDone: isFast);
        }));
    }

    public OrderSource Source { get; }

    public PumpedCall Call { get; }

    public IReadOnlyList<PendingCall> All => _handled.All;

    public IReadOnlyList<PendingCall> Pending => _handled.Pending;

    /// <summary>Whether orders were taken as time passed, although none was handled.</summary>
    public bool HasGivenUpWaiting { get; private set; }

    /// <summary>Whether orders are handled by whoever takes them, or by what that one began.</summary>
    public bool TakerHandles { get; private set; }

    /// <summary>How many orders have been handled.</summary>
    public int Done => All.Count(order => order.Task.IsCompleted);

    /// <summary>Lets the method go on until it has ended, or hands over an order. Null when no thread is kept.</summary>
    public CheckResult? GoOn() => PumpResult.Of(_pump, _pump.Settle(() => Call.IsCompleted || Pending.Count > 0, _pump.Now + s_moment));

    /// <summary>Whether the method looks again and again for room, as time passes. After a time limit it takes the next order.</summary>
    public bool LooksAgain()
    {
        var looks = 0;
        for (var taken = Source.Taken; looks < ManyLooks && _pump.Scheduler.Clock.Timers.Count > 0; taken = Source.Taken)
        {
            if (_pump.PassMuchTime(times: 1) != PumpEnd.Settled)
                return false;
            HasGivenUpWaiting |= Source.Taken > taken;
            looks = Source.Taken > taken ? 0 : looks + 1;
        }

        return looks == ManyLooks;
    }

    public void Release()
    {
        foreach (var order in Pending)
            order.Release();
    }

    public void Dispose()
    {
        _handled.Dispose();
        _pump.Dispose();
    }
}
