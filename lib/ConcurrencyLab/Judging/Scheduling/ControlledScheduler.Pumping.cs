namespace ConcurrencyLab;

/// <summary>A run in pieces: it goes on until nobody can, then the check does something, and it goes on again.</summary>
internal sealed partial class ControlledScheduler
{
    // Orders are not tried here, and each change of threads costs; only who waits by looking needs the others to get on.
    private const int MostSame = 50;

    private bool _isPumped;
    private bool _isIdle;

    /// <summary>Whether those who wait for something are faster than whoever gives it to them.</summary>
    public bool GivesWay { get; init; }

    private bool IsOver => _end is not null || _isIdle;

    /// <summary>Adds a thread that runs what a queue gives.</summary>
    public ControlledThread AddWorker(WorkQueue queue, SynchronizationContext? context)
    {
        var worker = Create(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            Work(queue);
        }, isAdded: true);
        (worker.State, worker.Wait) = (ControlledState.Waiting, Idle(queue));
        return worker;
    }

    /// <summary>Lets everybody go on who can. Null when nobody can any more; otherwise how the run ended.</summary>
    public RunEnd? Pump()
    {
        lock (_gate)
        {
            (_isPumped, _isIdle, _points) = (true, false, 0);
            (_isQuiet, _others) = (false, new());
            GiveTurn();
            Watch();
        }

        Heartbeat.Beat();
        Conditions.Note(this);
        return _end;
    }

    /// <summary>Lets all others get on as far as they can, before whoever has let them goes on.</summary>
    public void GiveWay()
    {
        if (!GivesWay || Current.Thread?.Scheduler != this)
            return;
        lock (_gate)
        {
            if (_threads.Exists(thread => thread.Wait is { IsForStandstill: true }))
                return;
        }

        AwaitStandstill();
    }

    private bool IsSameAgain(ControlledThread thread)
    {
        if (!_isPumped || ++thread.Same > MostSame)
            return false;
        CountStep();
        return true;
    }

    /// <summary>Ends the run: whoever is inside comes out with an exception.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            End(RunEnd.Finished);
            AwaitUnwound();
        }
    }
}
