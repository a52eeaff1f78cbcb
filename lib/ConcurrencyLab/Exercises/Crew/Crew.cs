using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>
/// Runs the learner's code on real threads and with real locks, and still decides their order: at every <see cref="Point"/>
/// a thread waits for its turn, and one thread goes on when all others wait at a point, are blocked or have finished.
/// So code without a lock is certainly overlapped, code with one is certainly not, however busy the processors are.
/// </summary>
internal sealed class Crew(Func<string> look, Turns turns = Turns.Fair, int lead = 1, int? held = null)
{
    [ThreadStatic]
    private static Member? t_member;

    private readonly object _gate = new();
    private readonly List<Member> _members = [];
    private readonly CrewLog _log = new(look);
    private readonly NextTurn _next = new(turns, lead, held);
    private int _arrivals;
    private int _standstills;
    private bool _changed;
    private bool _isOver;

    public IReadOnlyList<Member> Members => _members;

    public Lanes Lanes => _log.Of(_members);

    /// <summary>The first exception that left a member's body.</summary>
    public Exception? Failure => _members.Select(member => member.Failure).FirstOrDefault(failure => failure is not null);

    /// <summary>The threads that had not finished at the end.</summary>
    public string Unfinished { get; private set; } = "";

    /// <summary>Whether a thread was blocked while another one was held at a point, so that it had to wait for it.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether the calling thread is one of the crew: the learner's code may start others.</summary>
    public bool IsMine => t_member is { } member && _members.Contains(member);

    public void Add(Action body)
    {
        var index = _members.Count;
        _members.Add(new Member(index, new Thread(() => RunMember(index, body)) { IsBackground = true }));
    }

    /// <summary>Notes in the calling thread's lane what it did, with the shared value after it.</summary>
    public void Note(string label)
    {
        if (!IsMine || Volatile.Read(ref _isOver))
            return;
        _log.Add(t_member!.Index, label);
        t_member.Noted++;
    }

    /// <summary>Notes that the calling thread is about to wait by looking again and again.</summary>
    public void NotePolling() => _next.NotePolling();

    /// <summary>Lets all others come between here.</summary>
    public void Point()
    {
        if (!IsMine)
            return;
        var member = t_member!;
        lock (_gate)
        {
            // Ends a loop that would otherwise run on after the verdict.
            if (_isOver)
                throw new OperationCanceledException("判定は終わりました。");
            member.Parked = _arrivals++;
            member.NotedAtPoints.Add(member.Noted);
            Changed();
        }

        member.AwaitTurn();
    }

    /// <summary>
    /// On a thread that the learner's code started: waits until the crew can't get on, and so waits for this thread.
    /// False when the run ended, or the event was set, without that.
    /// </summary>
    public bool AwaitStandstill(ManualResetEventSlim? unless = null)
    {
        lock (_gate)
        {
            // The next one may have been seen before this thread began.
            for (var seen = _standstills; _standstills <= seen + 1;)
            {
                if (_isOver || unless is { IsSet: true })
                    return false;
                Monitor.Wait(_gate, 1);
            }

            return true;
        }
    }

    public CrewEnd Run()
    {
        _log.Add(null, "");
        _members.ForEach(member => member.Thread.Start());
        var end = Watch();
        Heartbeat.Beat();
        lock (_gate)
        {
            _isOver = true;
            Member[] left = [.. _members.Where(member => !member.IsFinished)];
            Unfinished = string.Join("、", left.Select(member => member.Name));
            foreach (var member in left)
                member.Thread.Interrupt();
        }

        return end;
    }

    private CrewEnd Watch()
    {
        var clock = Stopwatch.StartNew();
        var (lastChange, quiet, blocked, spinningTurns) = (TimeSpan.Zero, 0, 0, 0);
        lock (_gate)
        {
            while (true)
            {
                if (_changed)
                    (lastChange, quiet, blocked, _changed) = (clock.Elapsed, 0, 0, false);
                Member[] left = [.. _members.Where(member => !member.IsFinished)];
                if (left.Length == 0)
                    return _next.IsPolling ? CrewEnd.Spinning : CrewEnd.Finished;
                Member[] running = [.. left.Where(member => member.Parked is null)];
                // At the limit: whoever still kept others waiting for their turn was looking again and again, only slowly.
                if (clock.Elapsed > CrewLimits.Whole || _arrivals > CrewLimits.MostArrivals)
                    return spinningTurns > 0 || (_arrivals <= CrewLimits.MostArrivals && running.Length < left.Length) ? CrewEnd.Spinning : CrewEnd.Endless;
                blocked = running.All(member => member.IsBlocked) ? blocked + 1 : 0;
                var isSpinning = running.Length < left.Length && quiet > CrewLimits.QuietPollsWhenSpinning;
                if (isSpinning && ++spinningTurns == CrewLimits.MostSpinningTurns)
                    return CrewEnd.Spinning;
                var isHeldUp = running.Length > 0 && blocked > CrewLimits.QuietPollsWhenBlocked;
                HasWaited |= isHeldUp && running.Length < left.Length;
                _standstills += isHeldUp && running.Length == left.Length ? 1 : 0;
                if (running.Length < left.Length && (running.Length == 0 || isHeldUp || isSpinning))
                {
                    _changed = true;
                    _next.Of(left).Release();
                }
                else if (running.Length == left.Length && blocked > CrewLimits.QuietPollsWhenDeadlocked && clock.Elapsed - lastChange > CrewLimits.DeadlockAfter)
                    return CrewEnd.Deadlock;
                else if (!Monitor.Wait(_gate, 1))
                    quiet++;
            }
        }
    }

    private void RunMember(int index, Action body)
    {
        var member = t_member = _members[index];
        CrewHere.Join(this);
        try
        {
            lock (_gate)
            {
                member.IsAwake = true;
                Changed();
            }

            // Everyone begins here, so that the first turn is no accident either.
            Point();
            body();
        }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            member.Failure = e;
        }

        try
        {
            lock (_gate)
            {
                member.IsFinished = true;
                Changed();
            }
        }
        catch (ThreadInterruptedException)
        {
            // The run is over, and nobody waits for this thread.
        }
    }

    private void Changed()
    {
        _changed = true;
        Monitor.Pulse(_gate);
    }
}
