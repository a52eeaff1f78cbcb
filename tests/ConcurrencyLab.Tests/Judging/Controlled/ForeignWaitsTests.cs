namespace ConcurrencyLab.Tests;

/// <summary>Waits for what is not the code's own alone: several handles of one mutex, tasks that something else runs.</summary>
public sealed class ForeignWaitsTests
{
    private readonly ControlledScheduler _scheduler = new(() => "");
    private int _total;

    [Fact(Timeout = 900_000)]
    public void Handles_of_one_name_are_one_mutex()
    {
        var name = $"foreign-waits-{Environment.ProcessId}";

        var (end, isUncontrolled) = RunTwo(() =>
        {
            using var mutex = new Mutex(initiallyOwned: false, name);
            mutex.WaitOne();
            _total++;
            mutex.ReleaseMutex();
        });

        Assert.Equal((RunEnd.Finished, false, 2), (end, isUncontrolled, _total));
    }

    [Fact(Timeout = 900_000)]
    public void A_scheduler_of_the_code_s_own_decides_what_runs_at_once()
    {
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);

#pragma warning disable VSTHRD002 // On a thread of the scheduler's own.
        var (end, isUncontrolled) = RunTwo(() => factory.StartNew(Count).GetAwaiter().GetResult());
#pragma warning restore VSTHRD002

        Assert.Equal((RunEnd.Finished, true, 2), (end, isUncontrolled, _total));
    }

    // Not before it has been seen that somebody waits for it.
    private void Count()
    {
        SpinWait.SpinUntil(() => _scheduler.IsUncontrolled);
        _total++;
    }

    private (RunEnd End, bool IsUncontrolled) RunTwo(Action body)
    {
        var copy = InstrumentedCopy.Of(body);
        _scheduler.Add(copy);
        _scheduler.Add(copy);
        return (_scheduler.Run(), _scheduler.IsUncontrolled);
    }
}
