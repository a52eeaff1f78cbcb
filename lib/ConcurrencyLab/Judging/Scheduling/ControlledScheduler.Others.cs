using System.Diagnostics;

namespace ConcurrencyLab;

/// <summary>Code of the learner's that cells began before the check: it may do something for those who wait here.</summary>
internal sealed partial class ControlledScheduler
{
    private const int MostLooks = 50;

    // Who wakes up another one runs until that one can, so that one look in between would be enough. Where the check goes on
    // after that, it goes on for good: who only slept for a moment is given time to come back.
    private const int QuietLooks = 3;
    private const int QuietLooksWhenPumped = 6;

    private QuietProcess _others = new();
    private bool _isQuiet;
    private bool _isAwaitingOthers;

    /// <summary>Whether there is such code.</summary>
    public bool HasOthers { get; init; } = Conditions.HasOthers;

    /// <summary>Waits in a call that somebody in the same process ends, whether controlled or not, and then for the turn.</summary>
    public T WaitBeside<T>(Func<T> wait)
    {
        var thread = Current.Thread!;
        lock (_gate)
        {
            ThrowIfOver();
            thread.State = ControlledState.Uncontrolled;
            _hasMetForeigners = true;
            if (_running == thread || _running is null)
                GiveTurn();
        }

        var result = wait();
        SchedulingPoint();
        return result;
    }

    /// <summary>Whether those who wait may yet be let on by others, before somebody who is paused goes on, or a limit comes.</summary>
    private bool AwaitsOthers(List<ControlledThread> ready)
    {
        if (!HasOthers || !ready.TrueForAll(_policy.IsPaused) || !(_isPumped || _threads.Exists(thread => thread.IsKept)))
            return false;
        if (_outside > 0)
            LetOutsideGoOn();
        else if (_isQuiet)
            return false;
        return _isAwaitingOthers = true;
    }

    // Most answer at once, and nobody has to sleep for that.
    private bool IsLetOnSoon()
    {
        if (!HasOthers || !ShortLook.Pays)
            return false;
        var since = Stopwatch.GetTimestamp();
        for (var look = 0; _running is null && !_isQuiet && look < MostLooks && !ShortLook.IsLate(since); look++)
        {
            if (_threads.Exists(thread => thread is { State: ControlledState.Waiting, Wait.IsOver: true } && !_policy.IsPaused(thread)))
                return true;
            Thread.Yield();
        }

        return false;
    }

    private void LookAtOthers()
    {
        if (!HasOthers || _isQuiet)
            return;
        _isQuiet = _others.Look(_points, _isPumped ? QuietLooksWhenPumped : QuietLooks);
        // Nobody tells about these.
        foreach (var thread in _threads.Where(thread => thread is { State: ControlledState.Waiting, Wait.IsBlind: true }))
            thread.Wait!.HasToTry = true;
    }

    private void NoteOthers()
    {
        _hasMetForeigners |= _isAwaitingOthers && !_isQuiet;
        _isAwaitingOthers = _isQuiet = false;
    }
}
