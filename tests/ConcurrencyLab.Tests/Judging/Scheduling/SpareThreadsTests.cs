#pragma warning disable VSTHRD103 // The code under judgement may do anything.

namespace ConcurrencyLab.Tests;

/// <summary>Runs share their real threads, and nobody can tell.</summary>
public sealed class SpareThreadsTests
{
    private const int Runs = 20;

    [ThreadStatic]
    private static int t_calls;

    [Fact(Timeout = 900_000)]
    public void A_thread_that_kept_a_lock_takes_no_part_in_the_next_run()
    {
        object kept = new();
        Run(() => Monitor.Enter(kept));

        for (var run = 0; run < Runs; run++)
        {
            var isTaken = true;
            Run(() => isTaken = Monitor.TryEnter(kept));
            Assert.False(isTaken);
        }
    }

    [Fact(Timeout = 900_000)]
    public void What_belongs_to_one_thread_is_empty_at_the_beginning_of_each()
    {
        using ThreadLocal<int> local = new();
        for (var run = 0; run < Runs; run++)
        {
            var (calls, locals) = (0, 0);
            Run(() => (calls, locals) = (++t_calls, ++local.Value));
            Assert.Equal((1, 1), (calls, locals));
        }
    }

    [Fact(Timeout = 900_000)]
    public void A_thread_that_the_code_has_got_hold_of_is_a_new_one_each_time()
    {
        HashSet<Thread> threads = [];
        for (var run = 0; run < Runs; run++)
            Run(() => threads.Add(Thread.CurrentThread));

        Assert.Equal(Runs, threads.Count);
    }

    [Fact(Timeout = 900_000)]
    public void The_threads_of_one_run_differ()
    {
        for (var run = 0; run < Runs; run++)
        {
            var scheduler = new ControlledScheduler(() => "");
            HashSet<Thread> threads = [];
            for (var i = 0; i < 4; i++)
                scheduler.Add(() => threads.Add(Thread.CurrentThread));
            Assert.Equal(RunEnd.Finished, scheduler.Run());
            Assert.Equal(4, threads.Count);
        }
    }

    [Fact(Timeout = 900_000)]
    public void A_body_sees_what_flows_from_whoever_runs_it()
    {
        AsyncLocal<int> flowing = new();
        for (var run = 0; run < Runs; run++)
        {
            flowing.Value = run;
            var seen = -1;
            var scheduler = new ControlledScheduler(() => "");
            scheduler.Add(() => (seen, flowing.Value) = (flowing.Value, -2));
            scheduler.Run();
            Assert.Equal(run, seen);
        }
    }

    private static void Run(Action body)
    {
        var scheduler = new ControlledScheduler(() => "");
        scheduler.Add(InstrumentedCopy.Of(body));
        Assert.Equal(RunEnd.Finished, scheduler.Run());
        Assert.Null(scheduler.Failure);
    }
}
