using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Points, and who goes on.</summary>
internal sealed partial class ThreadRun
{
    private readonly Stack<RunWorker> _idle = [];
    private long _progress;

    private static string TooManyTurns => $"手が多すぎます（1 回の実行は {Limits.Segments:N0} 手まで）。繰り返しの回数を減らしてください。";

    [MethodImpl(Hot.Path)]
    private void Point(ExploredThread thread, in Access? pending, AccessSite? site, Func<bool>? canGoOn)
    {
        thread.Identity.ForgetRounds();
        thread.IdleReads = 0;
        if (thread.IsBeforeFirstPoint)
        {
            thread.IsBeforeFirstPoint = false;
            (thread.FirstResource, thread.FirstWait) = canGoOn is null ? (null, null) : (thread.WaitsFor, canGoOn);
            // Where it was not known that it would have to wait here, it has seen that now.
            var isKnown = thread.FirstCanGoOn is not null;
            Begin(pending is { } seen && !isKnown ? seen with { Role = SyncRole.None } : pending, site);
            if (thread.Wait is null && canGoOn?.Invoke() != false)
                return;
        }

        thread.Rounds.Come(new(site?.Number ?? thread.Identity.CallSite, pending?.Owner ?? 0, pending?.Index ?? -1), site, Loops, IsFair);
        (thread.Pending, thread.PendingSite, thread.CanGoOn) = (pending, site, canGoOn);
        thread.State = thread.Wait is null ? ControlledState.Ready : ControlledState.Waiting;
        if (!IsFair)
            Observer?.TurnTaken(thread.Index);
        var next = Next();
        if (next is null)
            Leave(thread);
        else if (next != thread)
            HandOver(next, thread);
        thread.State = ControlledState.Running;
        Begin(pending, site);
    }

    private void Begin(in Access? pending, AccessSite? site)
    {
        if (pending is { } access)
            Touch(access);
        if (site is not null)
            _turns[Length - 1].Site = site.Number;
    }

    /// <summary>Who has the next turn; null when the run is over.</summary>
    [MethodImpl(Hot.Path)]
    private ExploredThread? Next()
    {
        if (Length > 0)
        {
            var mover = _threads[_turns[Length - 1].Thread];
            buffers?.Leave(mover.Index);
            mover.Rounds.Took(_turns[Length - 1].Touched);
            Disturb(mover.Index, _turns[Length - 1].Touched, mover.Rounds.IsInLoop);
        }

        Volatile.Write(ref _progress, _progress + 1);
        while (true)
        {
            var runnable = Runnable();
            if (runnable == 0 && (runnable = FairTurn()) == 0)
                return End();
            if (_isCancelled)
                return End(RunEnding.Stuck, "");
            if (Length == Limits.Segments)
                return GoOnInCircles() ?? End(RunEnding.TooLong, TooManyTurns);
            var chosen = _chooser!.Choose(this, runnable);
            if (chosen == TurnChooser.Nobody)
                return End(RunEnding.GivenUp, "");
            if (chosen >= ThreadName.Room)
            {
                _turns[Length++] = new TakenTurn { Runnable = runnable, Thread = chosen, StartedIn = -1, Site = -1 };
                Flush(chosen - ThreadName.Room);
                continue;
            }

            var next = _threads[chosen];
            _turns[Length++] = new TakenTurn { Runnable = runnable, Thread = chosen, StartedIn = next.IsBeforeFirstPoint ? next.StartedIn : -1, Site = -1 };
            if (next.Wait is { IsOver: false } wait)
                wait.HasExpired = true;
            buffers?.Enter(chosen);
            return next;
        }
    }

    private void Flush(int thread)
    {
        var written = buffers!.Flush(thread);
        Touch(written);
        if (buffers.IsEmpty(thread) && _threads[thread] is { State: ControlledState.Finished, Identity: var ended })
        {
            ended.State = ControlledState.Finished;
            Touch(Resource(ended.Thread, SyncRole.Release));
        }

        Observer?.Arrived(written.Place!);
        Disturb(-1, _turns[Length - 1].Touched, isInLoop: false);
        Observer?.TurnTaken(ThreadName.Room + thread);
    }

    // What a thread goes round and looks at has changed: it is worth another round.
    [MethodImpl(Hot.Path)]
    private void Disturb(int mover, in Footprint touched, bool isInLoop)
    {
        for (var i = 0; i < _threads.Count; i++)
        {
            if (i != mover)
                _threads[i].Rounds.Disturb(touched, isInLoop);
        }
    }

    [MethodImpl(Hot.Path)]
    private uint Runnable()
    {
        var runnable = 0u;
        for (var i = 0; i < _threads.Count; i++)
        {
            if (_threads[i].CanRun)
                runnable |= 1u << i;
        }

        return buffers is null ? runnable : runnable | (buffers.Waiting << ThreadName.Room);
    }

    [MethodImpl(Hot.Path)]
    private void HandOver(ExploredThread next, ExploredThread? waiting)
    {
        if (next.Worker is { } worker)
        {
            worker.GoOn();
        }
        else
        {
            next.Worker = _idle.TryPop(out worker) ? worker : new RunWorker(this);
            next.Worker.Begin(next);
        }

        if (waiting is null)
            return;
        waiting.Worker!.Await();
        if (waiting.IsUnwinding)
            throw new RunOverException();
    }
}
