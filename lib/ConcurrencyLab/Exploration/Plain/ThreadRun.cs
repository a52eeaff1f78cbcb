namespace ConcurrencyLab;

/// <summary>
/// Runs bodies again and again, each time in the order that a chooser wants: plain code, on real threads, one at a time. The
/// turn goes from thread to thread, without a scheduler in between; who has it may change everything here.
/// </summary>
internal sealed partial class ThreadRun(IReadOnlyList<Action> bodies, Action reset, StoreBuffers? buffers = null) : ThreadScheduler
{
    private readonly List<ExploredThread> _threads = [];
    private readonly TakenTurn[] _turns = new TakenTurn[Limits.Segments + 1];
    private readonly HashSet<string> _uncopied = [];
    private TurnChooser? _chooser;
    private long _run;

    public override long RunNumber => _run;

    public override bool TriesAllOrders => true;

    public IReadOnlyList<ExploredThread> Threads => _threads;

    public ReadOnlySpan<TakenTurn> Turns => _turns.AsSpan(0, Length);

    /// <summary>The turns that say how it went: without those in which nobody got any further.</summary>
    public ReadOnlySpan<TakenTurn> Telling => _turns.AsSpan(0, Ending == RunEnding.Stuck && IsFair ? _fairFrom : Length);

    /// <summary>How many turns the run has had.</summary>
    public int Length { get; private set; }

    public RunEnding Ending { get; private set; }

    /// <summary>Who waits for whom at the end, or the exception's message.</summary>
    public string EndingText { get; private set; } = "";

    /// <summary>Places that some body writes: only they can make a difference.</summary>
    public WrittenPlaces Written { get; } = new();

    /// <summary>Loops in which a thread waits by looking again and again.</summary>
    public WaitingLoops Loops { get; } = new();

    /// <summary>What somebody looks at without waiting.</summary>
    public LookedKinds Looked { get; } = new();

    /// <summary>Grows with what is known of the code, and says what counts as a turn.</summary>
    public int Knowledge => Written.Count + Loops.Count + Looked.Count;

    /// <summary>The most threads that a run had, with those that the code started itself.</summary>
    public int MostThreads { get; private set; } = bodies.Count;

    public ObjectNumbers Numbers { get; } = new();

    /// <summary>What ran uncopied so far, in all runs, and why.</summary>
    public IReadOnlyCollection<string> Uncopied => _uncopied;

    /// <summary>Told of each access, each lock taken and released, where somebody wants to know.</summary>
    public IRunObserver? Observer { get; set; }

    /// <summary>Nothing shared is touched: sleeping and yielding make no difference to what can happen.</summary>
    public override void SchedulingPoint()
    {
    }

    public override void SchedulingPoint(object resource, Func<bool>? canGoOn)
    {
        var explored = Here();
        explored.WaitsFor = resource;
        if (buffers is not null)
        {
            var may = canGoOn;
            canGoOn = () => buffers.IsEmpty(explored.Index) && may?.Invoke() != false;
        }

        Point(explored, Resource(resource, canGoOn is null ? SyncRole.None : SyncRole.Acquire), null, canGoOn);
        explored.WaitsFor = null;
    }

    public override void NoteUncopied(string reason) => _uncopied.Add(reason);

    public override bool Block(Wait wait)
    {
        var explored = Here();
        (explored.Wait, explored.WaitsFor) = (wait, wait.For);
        Point(explored, wait.For is { } resource ? Resource(resource, wait.Limit is null ? SyncRole.Acquire : SyncRole.None) : null, null, null);
        var isOver = !wait.HasExpired;
        (explored.Wait, explored.WaitsFor) = (null, null);
        return isOver;
    }

    public override void Acquired(object resource)
    {
        var explored = Here();
        Touch(Resource(resource, SyncRole.Acquire));
        Observer?.Acquired(explored, resource);
    }

    public override void Note(string label)
    {
    }

    public override void NoteLimit()
    {
    }

    public override void NoteBusyWait()
    {
    }

    public override void NoteRound(ControlledThread thread)
    {
        _ = Find(thread);
        if (thread.IsRoundTooMany())
            throw new RunOverException();
    }

    public override ControlledThread Make(Action body)
    {
        if (_threads.Count == ThreadName.Room)
            throw new InvalidOperationException($"スレッドは、コードの中で始めるものも合わせて {ThreadName.Room} 本までにしてください。");
        var maker = Here();
        var made = new ExploredThread(this, _threads.Count, body, isAdded: false, IdOf(maker.Identity.Id, maker.Made++)) { State = ControlledState.Unstarted };
        _threads.Add(made);
        MostThreads = Math.Max(MostThreads, _threads.Count);
        return made.Identity;
    }

    public override void Start(ControlledThread thread)
    {
        var started = _threads[thread.Index];
        (started.State, started.IsBeforeFirstPoint, started.StartedIn) = (ControlledState.Ready, true, Length - 1);
        started.Flow = ExecutionContext.Capture();
        var starter = Here();
        buffers?.Drain(starter.Index);
        // From here on there is somebody who could come in between.
        ComeToAPoint(starter);
        Observer?.Started(starter, started);
    }

    /// <summary>The turn that a thread would have next.</summary>
    public TakenTurn Imagine(ExploredThread thread)
    {
        var turn = new TakenTurn { Thread = thread.Index, StartedIn = thread.IsBeforeFirstPoint ? thread.StartedIn : -1, Site = -1 };
        if (thread is { IsBeforeFirstPoint: false, Pending: { } pending })
            turn.Touched.Add(pending);
        else if (thread is { IsBeforeFirstPoint: true, FirstCanGoOn: not null, FirstResource: { } resource })
            turn.Touched.Add(Resource(resource, SyncRole.Acquire));
        else
            turn.Touched.AddAll();
        return turn;
    }

    /// <summary>The first turns of a run that has ended, and another one instead of what followed them.</summary>
    public ReadOnlySpan<TakenTurn> Replace(int length, in TakenTurn turn)
    {
        _turns[length] = turn;
        return _turns.AsSpan(0, length + 1);
    }

    /// <summary>Who had the turns.</summary>
    public byte[] Schedule()
    {
        var turns = Telling;
        var schedule = new byte[turns.Length];
        for (var i = 0; i < schedule.Length; i++)
            schedule[i] = (byte)turns[i].Thread;
        return schedule;
    }

    /// <summary>
    /// Takes what threads waited for at their first points as what they always wait for there, where it is the same object in
    /// every run. Then they have no turn only to see that they have to wait.
    /// </summary>
    public void LearnFirstPoints()
    {
        Numbers.KeepTouchedTwice();
        foreach (var thread in _threads.Where(thread => Numbers.IsLasting(thread.FirstResource)))
            thread.FirstCanGoOn = thread.FirstWait;
    }

    private ExploredThread Here() => Find(Current.Thread!);

    // Whoever belongs to a run that is over, leaves.
    private ExploredThread Find(ControlledThread thread) =>
        thread.Index < _threads.Count && _threads[thread.Index] is { IsUnwinding: false } explored && explored.Identity == thread ? explored : throw new RunOverException();

    private Access Resource(object resource, SyncRole role) => new(null, Numbers.Of(resource), -1, IsWrite: true, role);

    private void Touch(in Access access) => _turns[Length - 1].Touched.Add(access);
}
