namespace ConcurrencyLab;

/// <summary>Gets threads out of their bodies when a run is over, and locks out of their hands.</summary>
internal sealed partial class ThreadRun
{
    // A body that catches everything and goes on for ever is left behind. Many short waits: a process that is stopped for a
    // while loses one of them.
    private const int MostWaits = 20;
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(100);

    private ExploredThread? _ender;
    private RunWorker? _endingWorker;

    private void Leave(ExploredThread ender)
    {
        _ender = ender;
        UnwindOthers(ender.Worker!, ender);
        ender.IsUnwinding = true;
        throw new RunOverException();
    }

    private void UnwindOthers(RunWorker worker, ExploredThread ender)
    {
        _endingWorker = worker;
        foreach (var thread in _threads.Where(thread => thread != ender && thread.Worker is not null && thread.State is ControlledState.Ready or ControlledState.Waiting).ToList())
        {
            thread.IsUnwinding = true;
            thread.Worker!.GoOn();
            if (!Enumerable.Range(0, MostWaits).Any(_ => worker.Await(s_wait)))
                Replace(thread);
        }
    }

    private void Replace(ExploredThread lost)
    {
        lost.IsLost = true;
        _threads[lost.Index] = new ExploredThread(this, lost.Index, lost.Body, lost.IsAdded, lost.Identity.Id) { State = ControlledState.Finished };
    }

    private ExploredThread? GiveBack(RunWorker worker, ExploredThread thread)
    {
        ReleaseHeld(thread);
        if (thread.IsLost)
            return null;
        _idle.Push(worker);
        _endingWorker!.GoOn();
        return null;
    }

    private static void ReleaseHeld(ExploredThread thread)
    {
        foreach (var held in thread.Identity.Held)
        {
            var depth = Owners.Of(held).Forget();
            for (; held is Mutex && depth > 0; depth--)
                ((Mutex)held).ReleaseMutex();
            while (held is Lock { IsHeldByCurrentThread: true } gate)
                gate.Exit();
            if (held is ReaderWriterLockSlim shared)
                Release(shared);
            while (held is not Lock && Monitor.IsEntered(held))
                Monitor.Exit(held);
        }

        thread.Identity.Held.Clear();
    }

    private static void Release(ReaderWriterLockSlim gate)
    {
        while (gate.IsWriteLockHeld)
            gate.ExitWriteLock();
        while (gate.IsUpgradeableReadLockHeld)
            gate.ExitUpgradeableReadLock();
        while (gate.IsReadLockHeld)
            gate.ExitReadLock();
    }
}
