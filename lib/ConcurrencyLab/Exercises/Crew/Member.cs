namespace ConcurrencyLab;

/// <summary>A real thread of a crew, running the learner's code.</summary>
internal sealed class Member(int index, Thread thread)
{
    private readonly object _turn = new();
    private bool _mayGo;

    public int Index => index;

    public string Name => Schedule.NameOf(index);

    public Thread Thread => thread;

    /// <summary>Whether the thread runs on its own: it has begun, and has noticed its last turn.</summary>
    public bool IsAwake { get; set; }

    public bool IsFinished { get; set; }

    /// <summary>Number of the arrival at the point where the thread waits for its turn; null while it runs.</summary>
    public int? Parked { get; set; }

    /// <summary>How much it had noted when it came to each of its points.</summary>
    public List<int> NotedAtPoints { get; } = [];

    /// <summary>How much it has noted.</summary>
    public int Noted { get; set; }

    /// <summary>
    /// How many turns bring it to a point with something new done since the point before. Elsewhere holding it makes no
    /// difference to the others.
    /// </summary>
    public IReadOnlyList<int> Stops => [.. Enumerable.Range(1, Math.Max(0, NotedAtPoints.Count - 1)).Where(turns => NotedAtPoints[turns] != NotedAtPoints[turns - 1])];

    /// <summary>How often it was let go on.</summary>
    public int Turns { get; private set; }

    public Exception? Failure { get; set; }

    /// <summary>Waits for a lock, an event or a sleep of the learner's code.</summary>
    public bool IsBlocked => IsAwake && (thread.ThreadState & ThreadState.WaitSleepJoin) != 0;

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

    public void Release()
    {
        Parked = null;
        Turns++;
        IsAwake = false;
        lock (_turn)
        {
            _mayGo = true;
            Monitor.Pulse(_turn);
        }
    }
}
