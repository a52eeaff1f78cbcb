namespace ConcurrencyLab;

/// <summary>What is not controlled: calls that block inside, threads that nobody told the scheduler about.</summary>
internal sealed partial class ControlledScheduler
{
    private readonly UncontrolledWatch _watch = new();
    private int _outside;
    private int _standstills;
    private bool _hasMetForeigners;

    /// <summary>Whether something happened that the scheduler does not control, so that the run may depend on time.</summary>
    public bool IsUncontrolled => _watch.HasSeenAny || _hasMetForeigners;

    /// <summary>Waits until nobody else can go on, and so somebody waits for this thread. False when the run ended, or the event was set, without that.</summary>
    public bool AwaitStandstill(ManualResetEventSlim? unless = null)
    {
        if (Current.Thread is { } thread && thread.Scheduler == this)
            Block(new Wait(() => false) { IsForStandstill = true });
        else if (!AwaitStandstillOutside(unless))
            return false;
        return unless is not { IsSet: true };
    }

    private bool IsAnyUncontrolled()
    {
        var isAny = _outside > 0 || HasForeign || (HasOthers && !_isPumped) || _threads.Exists(thread => thread is { State: ControlledState.Uncontrolled } or { State: ControlledState.Waiting, Wait.IsForUncontrolled: true });
        if (isAny && _outside > 0)
            LetOutsideGoOn();
        return isAny;
    }

    private void LetOutsideGoOn()
    {
        _standstills++;
        _isQuiet = false;
        Monitor.PulseAll(_gate);
    }

    private void Watch()
    {
        for (var steps = -1; !IsOver;)
        {
            if (!IsLetOnSoon())
                Monitor.Wait(_gate, UncontrolledWatch.Poll);
            // Steps are bounded, and so is a standstill, however long the run waits for a processor. A thread that is given
            // the turn and does not come back is not: inside a call that neither waits nor computes nobody sees it.
            if (_running is null || _points + _arrivals != steps)
                Heartbeat.Beat();
            steps = _points + _arrivals;
            if (IsOver)
                return;
            var others = _threads.Exists(thread => thread.State == ControlledState.Ready);
            switch (_watch.Look(_running, _points + _arrivals, others))
            {
                case (UncontrolledEvent.Held or UncontrolledEvent.BusyWait) and var seen when _running is { } running:
                    running.State = ControlledState.Uncontrolled;
                    HasWaited |= others && seen == UncontrolledEvent.Held;
                    if (_watch.IsBusyWait)
                        _policy.NoteBusyWait();
                    GiveTurn();
                    break;
                case UncontrolledEvent.Standstill when HasOthers && !_isQuiet:
                    _isQuiet = true;
                    GiveTurn();
                    break;
                case UncontrolledEvent.Standstill:
                    // It may have come since the last look.
                    GiveTurn();
                    if (_running is null && !IsOver)
                        EndStandstill();
                    break;
                case UncontrolledEvent.Endless:
                    _running!.State = ControlledState.Uncontrolled;
                    End(_policy.IsBusyWait ? RunEnd.BusyWait : RunEnd.StepLimit);
                    break;
                default:
                    // What a thread waits for may have come from outside.
                    if (_running is null)
                    {
                        LookAtOthers();
                        GiveTurn();
                    }

                    break;
            }
        }
    }

    private void EndStandstill()
    {
        if (!_isPumped && _watch.HasSeenBusyWait)
            End(RunEnd.BusyWait);
        else
            Stand();
    }

    private bool AwaitStandstillOutside(ManualResetEventSlim? unless)
    {
        lock (_gate)
        {
            _outside++;
            _hasMetForeigners = true;
            try
            {
                for (var seen = _standstills; _standstills == seen;)
                {
                    if (_end is not null || unless is { IsSet: true })
                        return false;
                    Monitor.Wait(_gate, UncontrolledWatch.Poll);
                }

                return true;
            }
            finally
            {
                _outside--;
            }
        }
    }
}
