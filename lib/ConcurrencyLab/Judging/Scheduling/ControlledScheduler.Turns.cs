namespace ConcurrencyLab;

/// <summary>Who is next, and what it means when nobody is.</summary>
internal sealed partial class ControlledScheduler
{
    private List<ControlledThread> Left => _threads.FindAll(thread => !thread.IsFinished);

    private void GiveTurn()
    {
        if (_end is not null)
            return;
        _running = null;
        if (_isDone && !_threads.Exists(thread => thread is { IsWorker: true, State: ControlledState.Ready }))
        {
            EndDone();
            return;
        }

        // Looked at before those who may wait for it: what comes in between they do not have yet, and then it is still due.
        var isAnyDue = IsAnyDue();
        AddWorkers();
        var ready = _threads.FindAll(thread => thread is { State: ControlledState.Ready } or { State: ControlledState.Waiting, Wait.IsOver: true });
        // Where the check decides about time, a limit comes when it says so.
        var limited = _isPumped || PassesTime ? [] : _threads.FindAll(thread => thread is { State: ControlledState.Waiting, Wait: { IsOver: false, Limit: not null } });
        if (AwaitsOthers(ready))
            return;
        if (!_isPumped && Clock.Next is not null && _policy.LetsTimePass(ready, limited))
            FireFor(Clock.Timers[0]);
        else if (_policy.Choose(ready, limited) is { } next)
            Resume(next);
        else if (isAnyDue)
            return;
        else if (_threads.Find(thread => thread is { State: ControlledState.Waiting, Wait.IsForStandstill: true }) is { } patient)
            Resume(patient);
        else if (limited.MinBy(thread => (thread.Wait!.Limit, thread.Arrival)) is { } first)
            Resume(first);
        else if (!_isPumped && Clock.Timers is [var timer, ..])
            FireFor(timer);
        else if (!IsAnyUncontrolled())
            Stand();
    }

    private void FireFor(VirtualTimer timer)
    {
        HasExpired = true;
        Clock.Fire(timer);
        GiveTurn();
    }

    // Nobody can go on. The check may know what to do about it.
    private void Stand()
    {
        if (!_isPumped)
            End(RunEnd.Deadlock);
        _isIdle = true;
        Monitor.PulseAll(_gate);
    }

    private void Resume(ControlledThread thread)
    {
        if (thread.Wait is { IsOver: false } wait)
        {
            wait.HasExpired = true;
            HasExpired |= wait.Limit is not null;
        }

        NoteOthers();
        thread.State = ControlledState.Running;
        thread.Same = 0;
        _running = thread;
        // Whoever gives the turn to himself has not gone to sleep yet.
        if (thread != Current.Thread)
            thread.Wake();
    }

    private void End(RunEnd end)
    {
        if (_end is not null)
            return;
        var left = Left.FindAll(thread => thread.IsAdded);
        Unfinished = [.. left.Select(thread => thread.Name)];
        Circle = end == RunEnd.Deadlock ? WaitingFor.Describe(left) : "";
        LacksPulse = !HasPulsed && left.Exists(thread => thread.Wait is { IsForPulse: true });
        _end = end;
        // What waits in a run that went wrong belongs to what went wrong.
        if (end == RunEnd.Finished)
            Leave(Pool);
        foreach (var thread in Left.Where(thread => thread.HasBegun))
        {
            thread.Wake();
            if (thread.State == ControlledState.Uncontrolled)
                thread.Thread.Interrupt();
        }

        Monitor.PulseAll(_gate);
    }
}
