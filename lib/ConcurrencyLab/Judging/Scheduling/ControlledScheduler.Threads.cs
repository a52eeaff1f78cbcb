namespace ConcurrencyLab;

/// <summary>The threads: those that the check adds, and those that the code starts itself.</summary>
internal sealed partial class ControlledScheduler
{
    private bool _isDone;

    /// <summary>What the look gave when the last of the added threads had finished: what they left to others, was not done yet. Null before.</summary>
    public string? SeenWhenDone { get; private set; }

    /// <summary>Adds a thread. The one beneath may have run before, and the code cannot tell.</summary>
    public void Add(Action body) => Create(body, isAdded: true, SpareThreads.Take()).State = ControlledState.Ready;

    public override ControlledThread Make(Action body)
    {
        lock (_gate)
            return Create(body, isAdded: false);
    }

    public override void Start(ControlledThread thread)
    {
        lock (_gate)
        {
            ThrowIfOver();
            (thread.State, thread.Arrival) = (ControlledState.Ready, _arrivals++);
        }

        FollowStart(thread);
        SchedulingPoint();
    }

    private ControlledThread Create(Action body, bool isAdded, SpareThread? spare = null)
    {
        ControlledThread? created = null;
        var flow = isAdded ? new LockFlow(Guards) : LockFlow.Current;
        created = new ControlledThread(this, _threads.Count, isAdded)
        {
            Thread = spare?.Thread ?? new Thread(() => RunBody(created!, body, flow)) { IsBackground = true },
            Spare = spare,
            Body = () => RunBody(created!, body, flow),
            Arrival = _arrivals++,
        };
        _threads.Add(created);
        return created;
    }

    private bool RunBody(ControlledThread thread, Action body, LockFlow? flow)
    {
        Current.Thread = thread;
        LockFlow.Current = flow;
        try
        {
            AwaitTurn(thread);
            PoolTasks.Run(body);
        }
        catch (Exception) when (_end is not null)
        {
            // The run is over, and nobody waits for this thread.
        }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            thread.Failure = thread.IsAdded ? e : Uncaught.Note(e);
        }

        try
        {
            Finish(thread);
        }
        catch (ThreadInterruptedException)
        {
            // The run is over.
        }

        (Current.Thread, LockFlow.Current) = (null, null);
        return thread.HasLeftNothing;
    }

    private void GiveBackSpares()
    {
        foreach (var thread in _threads.Where(thread => thread.HasLeftNothing || !thread.HasBegun))
        {
            if (thread.Spare is { } spare)
                SpareThreads.GiveBack(spare);
        }
    }

    private void EndDone() => End(_policy.IsBusyWait ? RunEnd.BusyWait : RunEnd.Finished);

    private void Finish(ControlledThread thread)
    {
        Released(thread.Thread);
        lock (_gate)
        {
            thread.HasLeftNothing = thread is { State: ControlledState.Running, Failure: null, Held.Count: 0, Abandon: null, IsKnownToCode: false } && _end is null && !IsUncontrolled;
            thread.State = ControlledState.Finished;
            if (_end is not null)
                Monitor.PulseAll(_gate);
            thread.Abandon?.Invoke(thread);
            if (!_isDone && _threads.TrueForAll(other => other.IsFinished || !other.IsAdded))
            {
                _isDone = true;
                SeenWhenDone = look();
            }

            // What serves all calls must not be stopped in the middle of one.
            if (_isDone && !_threads.Exists(other => other is { IsWorker: true, State: ControlledState.Ready }))
                EndDone();
            else if (_running == thread || _running is null)
                GiveTurn();
        }
    }
}
