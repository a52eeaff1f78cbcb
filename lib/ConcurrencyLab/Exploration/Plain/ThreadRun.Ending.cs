namespace ConcurrencyLab;

/// <summary>Beginnings and ends of runs, and of the threads in them.</summary>
internal sealed partial class ThreadRun
{
    private readonly List<ExploredThread> _keepers = [];
    private TaskCompletionSource _played = new();
    private volatile bool _isCancelled;

    /// <summary>Whether nobody waits for it any more: it ends at the next point.</summary>
    public bool IsCancelled => _isCancelled;

    /// <summary>Runs the bodies as often as the chooser wants.</summary>
    public Task PlayAsync(TurnChooser chooser)
    {
        (_chooser, _played) = (chooser, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        // With the context of the caller: what a body prints belongs to the cell.
        _callers = ExecutionContext.Capture();
        var first = BeginRun();
        // All wait before their first turns: that is a run too.
        while (first is null && chooser.GoesOn(this) && !_isCancelled)
            first = BeginRun();
        if (first is not null)
            HandOver(first, null);
        else
            _played.SetResult();
        return _played.Task;
    }

    /// <summary>Ends the real threads; another run makes others.</summary>
    public void Rest()
    {
        while (_idle.TryPop(out var worker))
            worker.Begin(null);
    }

    /// <summary>
    /// Waits for what plays this run, for as long as threads come to points: on a busy machine that may take long, and how
    /// many runs there can be is limited. Afterwards no real thread is left waiting.
    /// </summary>
    /// <exception cref="TimeoutException">No thread came to a point within the limit.</exception>
    public async Task<T> WatchAsync<T>(Task<T> playing, TimeSpan limit)
    {
        for (var seen = -1L; await Task.WhenAny(playing, Task.Delay(limit)) != playing;)
        {
            var progress = Volatile.Read(ref _progress);
            if (progress == seen)
            {
                _isCancelled = true;
                throw TimeLimit.Over(limit);
            }

            seen = progress;
        }

        Rest();
        return await playing;
    }

    /// <summary>Runs a body on this worker, and then the next one, for as long as nobody has to be woken for it.</summary>
    public void RunOn(RunWorker worker, ExploredThread first)
    {
        for (ExploredThread? thread = first; thread is not null;)
            thread = thread.State == ControlledState.Finished ? GiveBack(worker, thread) : RunBody(worker, thread);
    }

    private ExploredThread? BeginRun()
    {
        // A check that explores gets on.
        Heartbeat.Beat();
        if (_threads.Count == 0)
            _threads.AddRange(bodies.Select((body, i) => new ExploredThread(this, i, body, isAdded: true, IdOf(0, i))));
        _threads.RemoveRange(bodies.Count, _threads.Count - bodies.Count);
        foreach (var thread in _threads)
            thread.Restart();
        (Length, Ending, EndingText, _ender, _fairTurns, _circled) = (0, RunEnding.Finished, "", null, 0, 0);
        _run++;
        Numbers.BeginRun();
        buffers?.Clear();
        _flow = _callers;
        Outside(_reset);
        Observer?.Begun();
        return Next();
    }

    private ExploredThread? RunBody(RunWorker worker, ExploredThread thread)
    {
        Refresh(thread);
        (thread.Worker, thread.State, Current.Thread) = (worker, ControlledState.Running, thread.Identity);
        try
        {
            thread.Body();
        }
        catch (Exception) when (thread.IsUnwinding)
        {
            // The run is over, and nobody waits for this thread.
        }
#pragma warning disable CA1031 // Whatever the learner's code throws is an outcome of this order.
        catch (Exception e)
#pragma warning restore CA1031
        {
            thread.Failure = e;
        }

        Current.Thread = null;
        thread.State = thread.Identity.State = ControlledState.Finished;
        if (thread == _ender)
            return NextRun(worker, thread);
        return thread.IsUnwinding ? GiveBack(worker, thread) : AfterBody(worker, thread);
    }

    private ExploredThread? AfterBody(RunWorker worker, ExploredThread thread)
    {
        // Whoever joins a thread sees what it wrote. One of the explorer's has not ended before that has arrived.
        if (!thread.IsAdded)
            buffers?.Drain(thread.Index);
        else if (buffers?.HasLeft(thread.Index) == true)
            thread.Identity.State = ControlledState.Running;
        Touch(Resource(thread.Identity.Thread, SyncRole.Release));
        // Nobody goes on after it: it makes a difference to whatever would come next.
        if (thread.Failure is not null)
            _turns[Length - 1].Touched.AddAll();
        Observer?.Released(thread, thread.Identity.Thread, times: 1);
        if (!IsFair)
            Observer?.TurnTaken(thread.Index);
        var next = thread.Failure switch
        {
            null => Next(),
            RunOverException => End(RunEnding.Stuck, $"{thread.Name} は、共有の変数に触れない繰り返しから出ない。"),
            var failure => End(RunEnding.Failed, failure.Message),
        };
        if (next is null)
        {
            UnwindOthers(worker, thread);
            return NextRun(worker, thread);
        }

        // Whoever keeps a lock keeps the real thread too: the lock would be free to whatever else runs on it.
        if (thread.Identity.Held.Count > 0)
            _keepers.Add(thread);
        else if (next.Worker is null)
            return next;
        else
            _idle.Push(worker);
        HandOver(next, null);
        return null;
    }

    private ExploredThread? NextRun(RunWorker worker, ExploredThread ender)
    {
        _endingWorker = worker;
        ReleaseHeld(ender);
        foreach (var keeper in _keepers)
        {
            keeper.Worker!.Begin(keeper);
            worker.Await();
        }

        _keepers.Clear();
        try
        {
            if (_chooser!.GoesOn(this) && !_isCancelled && BeginRun() is { } first)
                return first;
            _idle.Push(worker);
            if (_isCancelled)
                Rest();
            _played.SetResult();
        }
#pragma warning disable CA1031 // It belongs to the one who awaits.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _idle.Push(worker);
            _played.SetException(e);
        }

        return null;
    }
}
