using System.Reflection.Emit;
using System.Runtime;

namespace ConcurrencyLab.Tests;

public sealed class ControlledSchedulerTests
{
    private readonly ScheduledNumber _fair = new(Turns.Fair);

    [Fact(Timeout = 900_000)]
    public void Threads_without_a_lock_all_read_before_one_writes()
    {
        AddThreads(_fair, 4, () => _fair.Write(_fair.Read() + 1));

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.Equal(1, _fair.Value);
        Assert.Equal(
            [" ", "0 を読んだ 0", "0 を読んだ 0", "0 を読んだ 0", "0 を読んだ 0", "1 を書いた 1", "1 を書いた 1", "1 を書いた 1", "1 を書いた 1"],
            _fair.Scheduler.Lanes.Rows.Select((row, i) => i == 0 ? " " : $"{row.Label} {row.Value}"));
        Assert.Equal([0, 1, 2, 3, 0, 1, 2, 3], _fair.Scheduler.Lanes.Rows.Skip(1).Select(row => row.Thread!.Value));
    }

    [Fact(Timeout = 900_000)]
    public void A_lock_is_seen_and_keeps_the_others_out()
    {
        var gate = new Lock();
        AddThreads(_fair, 3, () =>
        {
            lock (gate)
                _fair.Write(_fair.Read() + 1);
        });

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.Equal(3, _fair.Value);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(Turns.FirstThrough, 3)]
    [InlineData(Turns.LastThrough, 1)]
    internal void One_thread_goes_through_while_the_others_stay_where_they_are(Turns turns, int last)
    {
        var number = new ScheduledNumber(turns);
        foreach (var value in (int[])[1, 2, 3])
        {
            number.Scheduler.Add(() =>
            {
                number.Read();
                number.Write(value);
            });
        }

        number.Scheduler.Run();

        Assert.Equal(last, number.Value);
    }

    [Fact(Timeout = 900_000)]
    public void A_deadlock_is_an_end_and_its_threads_are_ended()
    {
        var ended = new CountdownEvent(2);
        object first = new(), second = new();
        AddNested(first, second, ended);
        AddNested(second, first, ended);

        Assert.Equal(RunEnd.Deadlock, _fair.Scheduler.Run());
        Assert.Equal(["A", "B"], _fair.Scheduler.Unfinished);
        ended.Wait(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 900_000)]
    public void What_was_inside_a_lock_when_the_run_ended_has_left_it_before_the_next_one()
    {
        object gate = new();
        var scheduler = _fair.Scheduler;
        scheduler.Add(() =>
        {
            scheduler.Start(scheduler.Make(() =>
            {
                ControlledMonitor.Enter(gate);
                try
                {
                    scheduler.Block(new Wait(() => false));
                }
                finally
                {
                    // However long that takes to compute.
                    Thread.SpinWait(2_000_000);
                    ControlledMonitor.Exit(gate);
                }
            }));
            while (Owners.Of(gate).Thread is null)
                scheduler.SchedulingPoint();
        });

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.True(Monitor.TryEnter(gate));
        Monitor.Exit(gate);
    }

    [Theory(Timeout = 900_000)]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_waits_for_a_thread_that_still_computes_is_not_held_up(bool ends)
    {
        object gate = new();
        using ManualResetEventSlim isHeld = new(), isOver = new();
        var holder = RunElsewhere(() =>
        {
            lock (gate)
            {
                isHeld.Set();
                if (ends)
                    Thread.SpinWait(2_000_000);
                else
                    isOver.Wait();
            }
        });
        isHeld.Wait(TestContext.Current.CancellationToken);
        AddThreads(_fair, 1, () =>
        {
            lock (gate)
                _fair.Write(1);
        });
        AddThreads(_fair, 1, isOver.Set);

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.Equal(!ends, _fair.Scheduler.IsUncontrolled);
        holder.Join();
    }

    [Fact(Timeout = 900_000)]
    public void An_exception_belongs_to_its_thread_and_the_others_go_on()
    {
        _fair.Scheduler.Add(() => throw new InvalidOperationException("A"));
        AddThreads(_fair, 1, () => _fair.Write(7));

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.Equal("A", _fair.Scheduler.Failure?.Message);
        Assert.Equal(7, _fair.Value);
    }

    [Fact(Timeout = 900_000)]
    public void A_number_of_one_s_own_is_a_plain_variable()
    {
        var number = new SharedNumber();
        number.Write(number.Read() + 2);

        Assert.Equal(2, number.Read());
    }

    [Theory(Timeout = 900_000)]
    [InlineData(true)]
    [InlineData(false)]
    public void Whether_somebody_had_to_wait_is_noted(bool locks)
    {
        var gate = new Lock();
        AddThreads(_fair, 2, () =>
        {
            if (locks)
                gate.Enter();
            _fair.Read();
            if (locks)
                gate.Exit();
        });

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.Equal(locks, _fair.Scheduler.HasWaited);
    }

    [Fact(Timeout = 900_000)]
    public void A_thread_of_the_learner_s_own_learns_whether_it_is_waited_for()
    {
        var (awaited, left) = (false, true);
        Thread? second = null;
        using var returned = new ManualResetEventSlim();
        _fair.Scheduler.Add(() => RunElsewhere(() => awaited = _fair.Scheduler.AwaitStandstill()).Join());
        _fair.Scheduler.Add(() =>
        {
            returned.Set();
            second = RunElsewhere(() => left = _fair.Scheduler.AwaitStandstill(unless: returned));
        });

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        second!.Join();
        Assert.Equal((true, false), (awaited, left));
    }

    [Fact(Timeout = 900_000)]
    public void What_comes_at_the_end_of_a_standstill_is_not_missed()
    {
        // Nobody here knows whether what the code called ends; it does so as soon as the watch has given up.
        _fair.Scheduler.HasForeign = true;
        _fair.Scheduler.Add(() => _fair.Scheduler.Block(new Wait(() => _fair.Scheduler.IsUncontrolled)));

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
    }

    [Fact(Timeout = 900_000)]
    public void Whoever_calls_something_for_the_first_time_is_not_taken_for_a_loop()
    {
        _fair.Scheduler.Add(CompileForLong);
        _fair.Scheduler.Add(() => _fair.Read());

        Assert.Equal(RunEnd.Finished, _fair.Scheduler.Run());
        Assert.False(_fair.Scheduler.IsUncontrolled);
    }

    private static void CompileForLong()
    {
        while (JitInfo.GetCompilationTime(currentThread: true) < TimeSpan.FromSeconds(1))
        {
            var method = new DynamicMethod("Long", typeof(int), [typeof(int)]);
            var il = method.GetILGenerator();
            for (var i = 0; i < 5_000; i++)
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldc_I4, i);
                il.Emit(OpCodes.Mul);
                il.Emit(OpCodes.Starg_S, 0);
            }

            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ret);
            method.CreateDelegate<Func<int, int>>()(1);
        }
    }

    private static Thread RunElsewhere(Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private static void AddThreads(ScheduledNumber number, int threads, Action body)
    {
        for (var i = 0; i < threads; i++)
            number.Scheduler.Add(body);
    }

    private void AddNested(object outer, object inner, CountdownEvent ended) => _fair.Scheduler.Add(() =>
    {
        try
        {
            lock (outer)
            {
                _fair.Read();
                lock (inner)
                    _fair.Read();
            }
        }
        finally
        {
            ended.Signal();
        }
    });
}
