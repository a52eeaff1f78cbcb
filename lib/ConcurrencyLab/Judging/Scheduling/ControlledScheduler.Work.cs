using System.Reflection;

namespace ConcurrencyLab;

/// <summary>The thread pool: threads that take what is ready, as many as are needed when others block.</summary>
internal sealed partial class ControlledScheduler
{
    // So many may overlap where orders are tried; code that does not block needs one.
    private const int MostIdle = 4;

    /// <summary>What waits for a thread of the pool.</summary>
    public WorkQueue Pool { get; } = new();

    private readonly List<(Task Task, Func<bool> IsDue)> _due = [];
    private Module? _code;

    /// <summary>Time as the controlled code sees it.</summary>
    public VirtualClock Clock => field ?? Interlocked.CompareExchange(ref field, new VirtualClock(this), null) ?? field;

    /// <summary>What stands for the pool's scheduler.</summary>
    public PoolTasks PoolTasks => field ?? Interlocked.CompareExchange(ref field, new PoolTasks(this), null) ?? field;

    /// <summary>Whether time is virtual: the check lets it pass, and clocks show it.</summary>
    public bool IsTimed { get; init; }

    /// <summary>Whether sleeping, delays and limits take as long as they say, one beside the other: time passes when nobody can go on.</summary>
    public bool PassesTime { get; init; }

    /// <summary>Whether delays wait for the virtual time; otherwise they only let others come between.</summary>
    public bool HasDelays => IsTimed || PassesTime;

    /// <summary>Whether the code called something whose end nobody here knows.</summary>
    public bool HasForeign { get; set; }

    /// <summary>Lets what the code left waiting in an earlier run go on in this one.</summary>
    public void Adopt(Delegate code)
    {
        _code = code.Method.Module;
        foreach (var work in Leftovers.Take(_code))
            Pool.Add(work);
    }

    /// <summary>Keeps what still waits for the next run of the same code.</summary>
    public void Leave(WorkQueue work)
    {
        if (_code is not null)
            Leftovers.Leave(_code, work);
    }

    /// <summary>Gives work to the pool.</summary>
    public void Queue(Continuation work)
    {
        Keep(work, Pool);
        if (Current.Thread is null)
            Nudge();
    }

    /// <summary>Keeps work for whoever takes it out of a queue. What orders it then, nobody tells.</summary>
    public void Keep(Continuation work, WorkQueue queue)
    {
        _hasQueued = true;
        queue.Add(work);
    }

    /// <summary>Ends on a thread of the pool, when nobody goes on without it: whoever awaits it has to wait, and goes on there.</summary>
    public Task LaterAsync()
    {
        var later = new TaskCompletionSource();
        Queue(new Continuation(() => _threads.TrueForAll(thread => thread.State != ControlledState.Ready), later.SetResult));
        return later.Task;
    }

    /// <summary>Notes a task that a library completes on a thread of its own, as soon as a condition holds.</summary>
    public T Expect<T>(T task, Func<bool> isDue)
        where T : Task
    {
        if (task.IsCompleted)
            return task;
        lock (_gate)
            _due.Add((task, isDue));
        task.GetAwaiter().UnsafeOnCompleted(Nudge);
        return task;
    }

    /// <summary>Runs what a queue gives, for ever: the body of a thread.</summary>
    public void Work(WorkQueue queue)
    {
        var thread = Current.Thread!;
        thread.Wait = null;
        while (true)
        {
            if (queue.Take() is { } work)
                RunWork(thread, work);
            else
                Block(Idle(queue));
        }
    }

    private void RunWork(ControlledThread thread, Continuation work)
    {
        CountStep();
        thread.Work = work;
        try
        {
            PoolTasks.Run(work.Run);
        }
        catch (Exception) when (_end is not null)
        {
            throw new RunOverException();
        }
#pragma warning disable CA1031 // What the learner's code throws is for the check to judge.
        catch (Exception e)
#pragma warning restore CA1031
        {
            thread.Failure ??= Uncaught.Note(e);
        }

        thread.Work = null;
    }

    // Work that always brings new work is a loop, even if no other point comes in it.
    private void CountStep()
    {
        lock (_gate)
        {
            if (++_points > StepLimits.Points)
                End(RunEnd.StepLimit);
        }

        ThrowIfOver();
    }

    private static Wait Idle(WorkQueue queue) => new(() => queue.HasReady) { IsForWork = true };

    private void AddWorkers()
    {
        var idle = _threads.Count(thread => thread is { IsWorker: true, State: ControlledState.Waiting, Wait.IsForWork: true });
        for (var missing = Pool.CountReady(_isPumped ? 1 : MostIdle) - idle; missing > 0; missing--)
        {
            var worker = Create(() => Work(Pool), isAdded: false);
            (worker.IsWorker, worker.State, worker.Wait) = (true, ControlledState.Waiting, Idle(Pool));
        }
    }

    private bool IsAnyDue()
    {
        _due.RemoveAll(expected => expected.Task.IsCompleted);
        return _due.Exists(expected => expected.IsDue());
    }

    /// <summary>Makes whoever gives out turns look again: something came from outside.</summary>
    public void Nudge()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
