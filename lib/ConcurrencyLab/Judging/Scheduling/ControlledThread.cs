namespace ConcurrencyLab;

/// <summary>Where a controlled thread is.</summary>
internal enum ControlledState
{
    /// <summary>Made, but not started yet.</summary>
    Unstarted,

    /// <summary>At a scheduling point; it goes on when it is given the turn.</summary>
    Ready,

    /// <summary>Has the turn.</summary>
    Running,

    /// <summary>In a controlled operation that cannot be done yet.</summary>
    Waiting,

    /// <summary>Inside a call that the scheduler does not know, which blocks or does not come back.</summary>
    Uncontrolled,

    /// <summary>Has left its body.</summary>
    Finished,
}

/// <summary>A thread that runs only when the scheduler gives it the turn.</summary>
internal sealed class ControlledThread(ThreadScheduler scheduler, int index, bool isAdded)
{
    // A loop of this many rounds without a scheduling point does not end: nothing that it could wait for is looked at.
    private const int MostRounds = 20_000_000;

    private readonly object _turn = new();
    private readonly List<(int Noted, SharedVariable Next)> _points = [];
    private readonly List<SharedVariable> _written = [];
    private bool _mayGo;
    private int _rounds;

    public ThreadScheduler Scheduler => scheduler;

    public int Index => index;

    /// <summary>Whether the check added it; otherwise the learner's code started it.</summary>
    public bool IsAdded => isAdded;

    /// <summary>Whether it is a thread of the pool.</summary>
    public bool IsWorker { get; set; }

    /// <summary>What it runs for the pool, or for the check; null when it does nothing, or runs a body of its own.</summary>
    public Continuation? Work { get; set; }

    /// <summary>Whether it runs what the code itself started; a timer that has fired was started by time.</summary>
    public bool IsInStarted => !IsAdded && (!IsWorker || Work is { IsOfTimer: false });

    /// <summary>Whether it is inside code that waits or does not come back, and not free for other work.</summary>
    public bool IsKept => State is ControlledState.Waiting or ControlledState.Uncontrolled && Wait is not { IsForWork: true };

    public string Name => ThreadName.Of(index);

    /// <summary>The thread beneath, which begins with the first turn.</summary>
    public required Thread Thread { get; init; }

    /// <summary>The number that the code sees; 0 when that is the number of the thread beneath.</summary>
    public int Id { get; init; }

    /// <summary>Where the thread beneath comes from, and goes back to; null when it is made for this one.</summary>
    public SpareThread? Spare { get; init; }

    /// <summary>What it runs there; null when the thread beneath has nothing else to run.</summary>
    public Func<bool>? Body { get; init; }

    /// <summary>Whether the code has got hold of the thread beneath: it would know it again.</summary>
    public bool IsKnownToCode { get; set; }

    /// <summary>Whether nothing of this one is left in the thread beneath.</summary>
    public bool HasLeftNothing { get; set; }

    /// <summary>Whether the thread beneath runs at all.</summary>
    public bool HasBegun { get; private set; }

    public ControlledState State { get; set; }

    public bool IsFinished => State == ControlledState.Finished;

    /// <summary>What it waits for; null unless it waits.</summary>
    public Wait? Wait { get; set; }

    /// <summary>When it came to where it is: the smaller, the longer it has been there.</summary>
    public int Arrival { get; set; }

    /// <summary>The number of the place in the code where it called a controlled operation at last: negative; 0 before the first one.</summary>
    public int CallSite { get; set; }

    /// <summary>What is to be done at its end about what it still holds.</summary>
    public Action<ControlledThread>? Abandon { get; set; }

    /// <summary>How often it was told that the run is over.</summary>
    public int Thrown { get; set; }

    /// <summary>How often it was given the turn.</summary>
    public int Turns { get; set; }

    /// <summary>How many points it has passed in this turn.</summary>
    public int Same { get; set; }

    /// <summary>Whether it runs code, and not the scheduler's: there the thread beneath waits for its turn only.</summary>
    public bool IsAwake { get; set; }

    /// <summary>
    /// How many turns bring it to each of its points where it makes a difference to the others that it is held: with something
    /// noted since the point before; and, where the code writes variables of its own that they share, before it touches one of those.
    /// </summary>
    public IReadOnlyList<int> Stops
    {
        get
        {
            var hasWritten = scheduler.HasWritten;
            return [.. Enumerable.Range(1, _points.Count).Where(turns => _points[turns - 1].Noted != (turns > 1 ? _points[turns - 2].Noted : 0) || (hasWritten && scheduler.MayMeet(_points[turns - 1].Next)))];
        }
    }

    /// <summary>Which variable of the code's own it touched at last, and whether by an operation such as those of Interlocked.</summary>
    public (SharedVariable Variable, bool IsOperation) Touched { get; private set; }

    /// <summary>The variables of the code's own that it wrote, as often as it did.</summary>
    public IReadOnlyList<SharedVariable> Written => _written;

    /// <summary>How much it has noted of what the check gave to the code.</summary>
    public int Noted { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>The locks that it has taken and not given back.</summary>
    public List<object> Held { get; } = [];

    /// <summary>Notes that it has come somewhere: what loops it went through, it has left.</summary>
    public void ForgetRounds() => _rounds = 0;

    /// <summary>Notes another round of a loop, and whether there were too many.</summary>
    public bool IsRoundTooMany() => ++_rounds > MostRounds;

    public void AwaitTurn()
    {
        lock (_turn)
        {
            while (!_mayGo)
                Monitor.Wait(_turn);
            _mayGo = false;
        }

        IsAwake = true;
    }

    /// <summary>Lets the thread go on.</summary>
    public void Wake()
    {
        IsAwake = false;
        lock (_turn)
        {
            _mayGo = true;
            Monitor.Pulse(_turn);
        }

        if (HasBegun)
            return;
        HasBegun = true;
        if (Spare is null)
            Thread.Start();
        else
            Spare.Begin(Body!);
    }

    /// <summary>Notes that it came to a scheduling point.</summary>
    /// <param name="next">What it touches next; unknown before what is no access.</param>
    public void ArriveAtPoint(SharedVariable next)
    {
        _rounds = 0;
        _points.Add((Noted, next));
    }

    /// <summary>Notes an access to what belongs to the code itself.</summary>
    public void Touch(SharedVariable variable, AccessSite site)
    {
        Touched = (variable, site.Operation.Length > 0);
        if (site.IsChange)
            _written.Add(variable);
    }
}
