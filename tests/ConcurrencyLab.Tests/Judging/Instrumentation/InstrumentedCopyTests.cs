namespace ConcurrencyLab.Tests;

/// <summary>Copies behave as the originals do, and let others in where threads can meet.</summary>
public sealed class InstrumentedCopyTests
{
    private readonly object _gate = new();
    private readonly object _other = new();
    private int _total;
    private bool _busy;

    [Fact(Timeout = 900_000)]
    public void An_exception_comes_out_of_a_copy_and_its_lock_is_released()
    {
        Action copy = InstrumentedCopy.Of<Action>(ThrowInLock);

        Assert.Equal("x", Assert.Throws<InvalidOperationException>(copy).Message);
        Assert.False(Monitor.IsEntered(_gate));
    }

    [Fact(Timeout = 900_000)]
    public void An_increment_without_a_lock_loses() => Assert.Equal((RunEnd.Finished, 1), Run(() => _total++));

    [Fact(Timeout = 900_000)]
    public void A_lock_that_is_given_back_and_taken_again_lets_others_in() => Assert.Equal((RunEnd.Finished, 1), Run(() =>
    {
        int t;
        lock (_gate)
            t = _total;
        lock (_gate)
            _total = t + 1;
    }));

    [Fact(Timeout = 900_000)]
    public void Waiting_for_a_condition_by_looking_again_and_again_is_seen()
    {
        // The last one goes through first, and so has to wait for what the first one has not done yet.
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.LastThrough, 1));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => _busy = true));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => SpinWait.SpinUntil(() => _busy)));

        Assert.Equal(RunEnd.BusyWait, scheduler.Run());
    }

    [Fact(Timeout = 900_000)]
    public void A_condition_that_holds_at_once_is_not_waited_for() => Assert.Equal((RunEnd.Finished, 3), Run(() =>
    {
        SpinWait.SpinUntil(() => true);
        SpinWait.SpinUntil(() => true, 10);
        Interlocked.Increment(ref _total);
    }));

    [Fact(Timeout = 900_000)]
    public void Variables_that_a_call_shares_with_its_own_lambdas_are_no_meeting_place()
    {
        var scheduler = new ControlledScheduler(() => "");
        var copy = InstrumentedCopy.Of<Action<int>>(CountWithLambda);
        scheduler.Add(() => copy(3));
        scheduler.Add(() => copy(4));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Equal(7, _total);
        Assert.Equal(2, scheduler.Lanes.Rows.Count(row => row.Thread is not null));
    }

    [Fact(Timeout = 900_000)]
    public void A_flag_is_no_lock() => Assert.Equal((RunEnd.Finished, 1), Run(() =>
    {
        while (_busy)
        {
        }

        _busy = true;
        _total = _total + 1;
        _busy = false;
    }));

    [Fact(Timeout = 900_000)]
    public void A_copy_neither_sleeps_nor_loses_the_count_of_its_spins() => Assert.Equal((RunEnd.Finished, 63), Run(() =>
    {
        var spin = new SpinWait();
        while (spin.Count < 20)
            spin.SpinOnce();
        spin.SpinOnce(sleep1Threshold: 20);
        Thread.Sleep(Timeout.Infinite);
        Thread.Sleep(Timeout.InfiniteTimeSpan);
        lock (_gate)
            _total += spin.Count;
    }));

    [Fact(Timeout = 900_000)]
    public void Whoever_sleeps_and_tries_again_takes_turn_after_turn()
    {
        Action body = () =>
        {
            while (!Monitor.TryEnter(_gate))
                Thread.Sleep(0);
            _total++;
            Monitor.Exit(_gate);
        };
        // The first one is held inside the lock, the other one is given all turns.
        var scheduler = new ControlledScheduler(() => $"{_total}", new TurnOrder(Turns.LastThrough, 3));
        var copy = InstrumentedCopy.Of(body);
        scheduler.Add(copy);
        scheduler.Add(copy);

        Assert.Equal(RunEnd.BusyWait, scheduler.Run());
    }

    [Fact(Timeout = 900_000)]
    public void A_lock_keeps_others_out() => Assert.Equal((RunEnd.Finished, 3), Run(() =>
    {
        lock (_gate)
            _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void Two_locks_in_opposite_orders_end_in_a_deadlock()
    {
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Nest(_gate, _other)));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Nest(_other, _gate)));

        Assert.Equal(RunEnd.Deadlock, scheduler.Run());
    }

    [Fact(Timeout = 900_000)]
    public void What_cannot_be_copied_runs_as_it_is_and_says_why()
    {
        Func<double, double> root = Math.Sqrt;

        Assert.Same(root, InstrumentedCopy.Of(root));
        Assert.EndsWith("本体がありません", InstrumentedCopy.ReasonAgainst(root), StringComparison.Ordinal);
    }

    private (RunEnd End, int Total) Run(Action body)
    {
        var scheduler = new ControlledScheduler(() => $"{_total}");
        var copy = InstrumentedCopy.Of(body);
        for (var i = 0; i < 3; i++)
            scheduler.Add(copy);
        return (scheduler.Run(), _total);
    }

    private void Nest(object outer, object inner)
    {
        lock (outer)
        {
            lock (inner)
                _total++;
        }
    }

    private void ThrowInLock()
    {
        lock (_gate)
            throw new InvalidOperationException("x");
    }

    private void CountWithLambda(int count)
    {
        var own = Enumerable.Range(0, 10).Count(i => i < count);
        Interlocked.Add(ref _total, own);
    }
}
