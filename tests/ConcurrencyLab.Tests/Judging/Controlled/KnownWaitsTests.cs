#pragma warning disable VSTHRD110 // Nobody waits: that is what is judged.
namespace ConcurrencyLab.Tests;

/// <summary>In copied code the scheduler knows who waits for whom, and when a time limit comes.</summary>
public sealed class KnownWaitsTests
{
    private static readonly SemaphoreSlim s_seats = new(1);
    private readonly object _first = new();
    private readonly object _second = new();
    private int _total;
    private object? _lazy;

    [Fact(Timeout = 900_000)]
    public void A_circle_is_told_with_its_owners()
    {
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Nest(_first, _second)));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Nest(_second, _first)));

        Assert.Equal(RunEnd.Deadlock, scheduler.Run());
        Assert.Equal("A は、B が持っているロックを待っています。B は、A が持っているロックを待っています。", scheduler.Circle);
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void Who_waits_for_the_handle_of_a_token_goes_on_when_it_is_cancelled()
    {
        using CancellationTokenSource source = new();
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => source.Token.WaitHandle.WaitOne()));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => source.Cancel()));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void Who_looks_again_and_again_whether_an_event_is_set_lets_others_come_between()
    {
        using ManualResetEventSlim gate = new();
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(InstrumentedCopy.Of<Action>(() =>
        {
            while (!gate.IsSet)
            {
            }
        }));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => gate.Set()));

        Assert.Equal(RunEnd.BusyWait, scheduler.Run());
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void Who_looks_again_and_again_whether_it_was_cancelled_lets_others_come_between()
    {
        using CancellationTokenSource source = new();
        var token = source.Token;
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(InstrumentedCopy.Of<Action>(() =>
        {
            while (!token.IsCancellationRequested)
            {
            }
        }));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => source.Cancel()));

        Assert.Equal(RunEnd.BusyWait, scheduler.Run());
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void A_lock_that_its_owner_took_along_is_a_deadlock_too()
    {
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Monitor.Enter(_first)));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Monitor.Enter(_first)));

        Assert.Equal(RunEnd.Deadlock, scheduler.Run());
        Assert.Equal("B は、A が放さずに終わったロックを待っています。", scheduler.Circle);
    }

    [Fact(Timeout = 900_000)]
    public void A_time_limit_comes_only_while_somebody_holds_the_others_up()
    {
        Action body = () =>
        {
            if (!Monitor.TryEnter(_first, 100_000))
                return;
            _total++;
            Monitor.Exit(_first);
        };

        Assert.Equal((2, false), Run(body, TurnOrder.Fair));
        Assert.Equal((1, true), Run(body, new TurnOrder(Turns.LastThrough, 2) { PausedThread = 0 }));
    }

    [Fact(Timeout = 900_000)]
    public void Whoever_goes_on_after_a_time_limit_is_found() => Assert.True(Fails(() =>
    {
        s_seats.Wait(500);
        _total++;
        s_seats.Release();
    }));

    [Fact(Timeout = 900_000)]
    public void A_lock_made_at_the_first_call_is_found_to_be_two() => Assert.True(Fails(() =>
    {
        _lazy ??= new object();
        lock (_lazy)
            _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void A_lock_made_once_is_right() => Assert.False(Fails(() =>
    {
        lock (LazyInitializer.EnsureInitialized(ref _lazy))
            _total++;
    }));

    [Fact(Timeout = 900_000)]
    public void A_lock_in_an_overriding_method_is_followed()
    {
        Counting counting = new CountingWithLock();
        var scheduler = new ControlledScheduler(() => "");
        var copy = InstrumentedCopy.Of<Action>(() => counting.Add());
        scheduler.Add(copy);
        scheduler.Add(copy);

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Equal(2, counting.Total);
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void Work_that_is_handed_over_and_not_waited_for_is_not_done_at_the_end()
    {
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        scheduler.Add(InstrumentedCopy.Of<Action>(() => Task.Run(() => _total++)));

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Equal(0, _total);
    }

    [Fact(Timeout = 900_000)]
    public void A_loop_without_a_point_ends_by_its_rounds()
    {
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of<Action>(() =>
        {
            for (var i = 0; ; i++)
            {
                if (i < 0)
                    i = 0;
            }
        }));

        Assert.Equal(RunEnd.StepLimit, scheduler.Run());
        Assert.False(scheduler.IsUncontrolled);
    }

    [Fact(Timeout = 900_000)]
    public void A_library_that_blocks_inside_is_noted()
    {
        using var gate = new Barrier(2);
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(() => gate.SignalAndWait());
        scheduler.Add(() => gate.SignalAndWait());

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.True(scheduler.IsUncontrolled);
    }

    private (int Total, bool HasExpired) Run(Action body, TurnOrder order)
    {
        _total = 0;
        var scheduler = new ControlledScheduler(() => "", order);
        var copy = InstrumentedCopy.Of(body);
        scheduler.Add(copy);
        scheduler.Add(copy);
        scheduler.Run();
        return (_total, scheduler.HasExpired);
    }

    private bool Fails(Action body)
    {
        var copy = InstrumentedCopy.Of(body);
        return Schedules.FindFailure(areAlike: true, order =>
        {
            (_total, _lazy) = (0, null);
            var scheduler = new ControlledScheduler(() => "", order);
            scheduler.Add(copy);
            scheduler.Add(copy);
            scheduler.Run();
            return (scheduler, _total == 2 ? null : "lost");
        }) is not null;
    }

    private void Nest(object outer, object inner)
    {
        lock (outer)
        {
            lock (inner)
                _total++;
        }
    }

    private class Counting
    {
        public int Total { get; private set; }

        public virtual void Add() => Total++;
    }

    private sealed class CountingWithLock : Counting
    {
        private readonly object _gate = new();

        public override void Add()
        {
            lock (_gate)
                base.Add();
        }
    }
}
