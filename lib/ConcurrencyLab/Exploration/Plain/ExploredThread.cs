namespace ConcurrencyLab;

/// <summary>One of the threads of a run.</summary>
internal sealed class ExploredThread
{
    public ExploredThread(ThreadRun run, int index, Action body, bool isAdded, int id)
    {
        (Index, Body, IsAdded) = (index, body, isAdded);
        // The code may hold on to it, as to any thread; what runs is a worker.
        Identity = new ControlledThread(run, index, isAdded) { Thread = new Thread(body.Invoke) { IsBackground = true }, Id = id };
        if (isAdded)
            ControlledThreads.Know(Identity);
    }

    public int Index { get; }

    public string Name => ThreadName.Of(Index);

    public Action Body { get; }

    public bool IsAdded { get; }

    /// <summary>As copied code and controlled operations know it.</summary>
    public ControlledThread Identity { get; }

    public ControlledState State { get; set; }

    /// <summary>The thread that it runs on, from its first turn on.</summary>
    public RunWorker? Worker { get; set; }

    /// <summary>Whether it has not come to its first point: what goes before belongs to its first turn.</summary>
    public bool IsBeforeFirstPoint { get; set; }

    /// <summary>Whether it only leaves its code, because the run is over.</summary>
    public bool IsUnwinding { get; set; }

    /// <summary>Whether it did not leave its code in time, and another one stands for it.</summary>
    public bool IsLost { get; set; }

    /// <summary>What it does when it goes on; not known before its first turn.</summary>
    public Access? Pending { get; set; }

    public AccessSite? PendingSite { get; set; }

    /// <summary>Whether it can go on; null when it always can.</summary>
    public Func<bool>? CanGoOn { get; set; }

    public Wait? Wait { get; set; }

    public Exception? Failure { get; set; }

    /// <summary>The turn in which it was started; -1 for those that the explorer starts.</summary>
    public int StartedIn { get; set; } = -1;

    /// <summary>What flows to it from whoever started it; null for those that the explorer starts.</summary>
    public ExecutionContext? Flow { get; set; }

    /// <summary>How many threads it has made.</summary>
    public int Made { get; set; }

    /// <summary>The lock, event or thread that it waits for, or is about to.</summary>
    public object? WaitsFor { get; set; }

    /// <summary>What it waited for at its first point; null when it did not have to.</summary>
    public object? FirstResource { get; set; }

    public Func<bool>? FirstWait { get; set; }

    /// <summary>Whether it can go on at its first point, where that is known before it gets there.</summary>
    public Func<bool>? FirstCanGoOn { get; set; }

    /// <summary>How much it has read since its turn began that nobody writes.</summary>
    public int IdleReads { get; set; }

    /// <summary>The rounds of a loop that it goes through.</summary>
    public Rounds Rounds { get; } = new();

    public bool CanRun => State switch
    {
        ControlledState.Ready when IsBeforeFirstPoint => FirstCanGoOn is null || FirstCanGoOn(),
        ControlledState.Ready => !Rounds.IsWaiting && (CanGoOn is null || CanGoOn()),
        ControlledState.Waiting => Wait!.IsOver || Wait.Limit is not null,
        _ => false,
    };

    /// <summary>Puts it before its beginning.</summary>
    public void Restart()
    {
        (State, IsBeforeFirstPoint, StartedIn, Worker, Failure) = (ControlledState.Ready, true, -1, null, null);
        (Pending, PendingSite, CanGoOn, Wait, WaitsFor, IsUnwinding) = (null, null, null, null, null, false);
        Identity.State = ControlledState.Ready;
        (Identity.CallSite, Made) = (0, 0);
        if (Identity.Thread.Name is not null)
            Identity.Thread.Name = null;
        Rounds.Restart();
        Identity.Held.Clear();
    }
}
