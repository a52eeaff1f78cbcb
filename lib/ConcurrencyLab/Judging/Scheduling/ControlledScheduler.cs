namespace ConcurrencyLab;

/// <summary>
/// Runs code on real threads, one at a time, in an order that a policy decides. It knows who waits for whom, so that a
/// deadlock is seen when it happens; time limits end when nobody can go on, or when the policy says so, and never by a clock.
/// </summary>
internal sealed partial class ControlledScheduler(Func<string> look, TurnOrder order) : ThreadScheduler
{
    private const int MostThrown = 100;

    private readonly object _gate = new();
    private readonly List<ControlledThread> _threads = [];
    private readonly RunLog _log = new(look);
    private readonly SchedulePolicy _policy = new(order);
    private readonly SharedVariables _shared = new();
    private ControlledThread? _running;
    private int _arrivals;
    private int _points;
    private RunEnd? _end;

    public ControlledScheduler(Func<string> look)
        : this(look, TurnOrder.Fair)
    {
    }

    /// <summary>All threads, those last that the code itself started.</summary>
    public IReadOnlyList<ControlledThread> Threads => _threads;

    public Lanes Lanes => _log.Of(_threads);

    /// <summary>How often each thread that did something touched what is shared.</summary>
    public IReadOnlyList<int> Touches => _log.Touches(_shared.IsShared);

    /// <summary>How often a thread wrote variables of the code's own that several threads touch.</summary>
    public int WritesOf(ControlledThread thread) => thread.Written.Count(variable => !variable.IsKnown || _shared.IsShared(variable));

    /// <summary>The first exception that left a thread's body.</summary>
    public Exception? Failure => _threads.Select(thread => thread.Failure).FirstOrDefault(failure => failure is not null);

    /// <summary>The threads that had not finished at the end.</summary>
    public IReadOnlyList<string> Unfinished { get; private set; } = [];

    /// <summary>Who waited for whom at the end, in words; empty unless the run ended in a deadlock with known owners.</summary>
    public string Circle { get; private set; } = "";

    /// <summary>Whether somebody called Pulse or PulseAll.</summary>
    public bool HasPulsed { get; set; }

    /// <summary>Whether somebody waited at the end for a Pulse, and nobody had called it at all.</summary>
    public bool LacksPulse { get; private set; }

    /// <summary>Whether a thread had to wait while another one could go on.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether a time limit came, so that somebody went on without what they waited for.</summary>
    public bool HasExpired { get; set; }

    /// <summary>Whether the code wrote variables or changed collections of its own that several threads touch.</summary>
    public override bool HasWritten => _shared.IsAnyChanged;

    public override bool MayMeet(SharedVariable variable) => _shared.MayMeet(variable);

    /// <summary>Whether half of the steps are used up after which a run is given up.</summary>
    public bool IsLong => _points > StepLimits.Points / 2;

    /// <summary>Whether the code waits with a time limit somewhere.</summary>
    public bool HasLimits { get; private set; }

    /// <summary>Whether the calling thread is one that the check added: the learner's code may start others.</summary>
    public bool IsMine => Current.Thread is { IsAdded: true } thread && thread.Scheduler == this;

    /// <summary>Notes in the calling thread's lane what it did, with the shared value after it.</summary>
    public override void Note(string label)
    {
        if (Current.Thread is not { } thread || thread.Scheduler != this || _end is not null)
            return;
        _log.Add(thread.Index, label);
        thread.Noted++;
    }

    public override void NoteAccess(string label)
    {
        if (Current.Thread is not { } thread || thread.Scheduler != this || _end is not null)
            return;
        var (variable, isOperation) = thread.Touched;
        // Nobody calls Interlocked for what is not shared.
        if (isOperation && !variable.IsKnown && !variable.IsOwn)
            _log.Add(thread.Index, label);
        else
            _log.AddAccess(thread.Index, label, variable);
    }

    public override void Access(ControlledThread thread, AccessSite site, object? owner, long index)
    {
        var variable = new SharedVariable(owner, site.Place, index);
        if (site.IsPoint && IsHeld(site, owner))
            AwaitStandstill();
        else if (site.IsPoint)
            LetOthers(variable);
        Follow(site, owner, index);
        if (!site.IsPoint)
            return;
        _shared.Touch(thread, variable, site.IsChange);
        thread.Touch(variable, site);
    }

    public override void NoteLimit() => HasLimits = true;

    public override void NoteBusyWait() => _policy.NoteBusyWait();

    /// <summary>Lets all others come between here.</summary>
    public override void SchedulingPoint() => LetOthers(next: default);

    private void LetOthers(SharedVariable next)
    {
        if (Current.Thread is not { } thread || thread.Scheduler != this || IsSameAgain(thread))
            return;
        thread.IsAwake = false;
        lock (_gate)
        {
            ThrowIfOver();
            thread.ArriveAtPoint(next);
            thread.State = ControlledState.Ready;
            thread.Arrival = _arrivals++;
            if (++_points > StepLimits.Points)
                End(RunEnd.StepLimit);
            else if (_running == thread || _running is null)
                GiveTurn();
            if (GoesOn(thread))
                return;
        }

        AwaitTurn(thread);
    }

    public override bool Block(Wait wait)
    {
        using var limit = PassesTime && wait.Limit is { } most ? LimitOf(wait, TimeSpan.FromMilliseconds(most)) : null;
        var thread = Current.Thread!;
        thread.IsAwake = false;
        lock (_gate)
        {
            ThrowIfOver();
            (thread.State, thread.Wait, thread.Arrival) = (ControlledState.Waiting, wait, _arrivals++);
            _hasMetForeigners |= wait.IsForUncontrolled;
            HasWaited |= wait.IsForOthers && _threads.Exists(other => other != thread && other is { State: ControlledState.Ready, IsAdded: true });
            if (_running == thread || _running is null)
                GiveTurn();
            if (GoesOn(thread))
                return !Awake(thread).HasExpired;
        }

        AwaitTurn(thread);
        return !Awake(thread).HasExpired;
    }

    public override void NoteRound(ControlledThread thread)
    {
        if (_end is null && !thread.IsRoundTooMany())
            return;
        lock (_gate)
            End(RunEnd.StepLimit);
        ThrowIfOver();
    }

    public RunEnd Run()
    {
        _log.Add(null, "");
        lock (_gate)
        {
            GiveTurn();
            Watch();
            AwaitUnwound();
            GiveBackSpares();
        }

        Heartbeat.Beat();
        Conditions.Note(this);
        return _end!.Value;
    }

    private ITimer LimitOf(Wait wait, TimeSpan most) => Clock.CreateTimer(_ => wait.HasExpired = true, null, most, Timeout.InfiniteTimeSpan);

    // Whoever gave the turn to himself.
    private bool GoesOn(ControlledThread thread) => thread.IsAwake = _running == thread && _end is null;

    private static Wait Awake(ControlledThread thread)
    {
        var wait = thread.Wait!;
        thread.Wait = null;
        return wait;
    }

    private void AwaitTurn(ControlledThread thread)
    {
        thread.AwaitTurn();
        ThrowIfOver();
    }

    // Also ends a loop that would otherwise run on after the verdict; one that catches everything is put to sleep.
    private void ThrowIfOver()
    {
        if (_end is null)
            return;
        if (++Current.Thread!.Thrown > MostThrown)
        {
            GiveUp(Current.Thread);
            Thread.Sleep(Timeout.Infinite);
        }

        throw new RunOverException();
    }
}
