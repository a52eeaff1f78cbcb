namespace ConcurrencyLab;

/// <summary>
/// Runs the learner's asynchronous code as far as it gets by itself: what it waits for is in the check's hands, time too.
/// That nobody can go on any more is known, and so is who is kept inside a call.
/// </summary>
/// <remarks>All calls are made on one thread.</remarks>
internal sealed class AsyncPump : IDisposable
{
    private const int MostRounds = 20;

    // Whoever looks now and then may give up; after so many times, nobody does any more.
    private const int MostTimes = 300;

    // No limit that somebody writes for a moment is longer.
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);

    private readonly WorkQueue _calls = new();
    private readonly ControlledThread _caller;

    /// <param name="code">The learner's code.</param>
    /// <param name="returnsToCaller">Whether the thread that calls has a context, to which each <c>await</c> comes back; otherwise the pool goes on.</param>
    /// <param name="givesWay">Whether those who wait for something are faster than whoever gives it to them.</param>
    public AsyncPump(Delegate code, bool returnsToCaller = true, bool givesWay = false)
    {
        Scheduler = new ControlledScheduler(() => "") { IsTimed = true, GivesWay = givesWay };
        Scheduler.Adopt(code);
        _caller = Scheduler.AddWorker(_calls, returnsToCaller ? new PumpContext(Scheduler, _calls) : null);
    }

    public ControlledScheduler Scheduler { get; }

    /// <summary>The time that has passed.</summary>
    public TimeSpan Now => Scheduler.Clock.Now;

    /// <summary>An exception that no task holds, such as that of an <c>async void</c> method.</summary>
    public Exception? Failure => Scheduler.Failure;

    /// <summary>Whether a thread other than the one that calls is kept inside a call, instead of being given back.</summary>
    public bool KeepsAnotherThread => Scheduler.Threads.Any(thread => thread != _caller && thread.IsKept);

    /// <summary>Whether the thread that calls is kept, and not by a call, but by what follows its first <c>await</c>.</summary>
    public bool IsKeptLater => _caller is { IsKept: true, Work.IsCall: false };

    /// <summary>Makes a call, when the pump runs.</summary>
    public PumpedCall Start(Func<Task> call)
    {
        var started = new PumpedCall();
        _calls.Add(new Continuation(static () => true, () => started.Begin(call)) { IsCall = true });
        return started;
    }

    /// <summary>Does something on the pool, when the pump runs: so ends what the code waits for.</summary>
    public void Post(Action action) => Scheduler.Queue(new Continuation(static () => true, action));

    /// <summary>Lets everything go on that can.</summary>
    public PumpEnd Settle() => Scheduler.Pump() is not null ? PumpEnd.Spinning
        : _caller.IsKept ? PumpEnd.Blocked
        : PumpEnd.Settled;

    /// <summary>Lets time pass until each timer that is set now has been due once, and everything go on in between.</summary>
    /// <param name="until">No further than this.</param>
    public PumpEnd PassTime(TimeSpan until)
    {
        foreach (var due in Scheduler.Clock.Timers.Where(timer => timer.Due <= until).GroupBy(timer => timer.Due).ToList())
        {
            foreach (var timer in due)
                Scheduler.Clock.Fire(timer);
            if (Settle() is not PumpEnd.Settled and var end)
                return end;
        }

        return PumpEnd.Settled;
    }

    /// <summary>Lets so much time pass that no limit is left, again and again, as each may be followed by another one.</summary>
    public PumpEnd PassMuchTime(int times = MostTimes)
    {
        var end = PumpEnd.Settled;
        for (var time = 0; time < times && end == PumpEnd.Settled && Scheduler.Clock.Next <= Now + s_long; time++)
            end = PassTime(Now + s_long);
        return end;
    }

    /// <summary>Lets everything go on that can, and time pass where that is what the code waits for.</summary>
    /// <param name="isEnough">Whether the code came to where it should.</param>
    /// <param name="until">How far time passes at most.</param>
    public PumpEnd Settle(Func<bool> isEnough, TimeSpan until)
    {
        var end = Settle();
        for (var round = 0; round < MostRounds && end == PumpEnd.Settled && !isEnough() && Scheduler.Clock.Next <= until; round++)
            end = PassTime(until);
        return end;
    }

    public void Dispose()
    {
        Scheduler.Stop();
        Scheduler.Leave(_calls);
    }
}
