namespace ConcurrencyLab;

/// <summary>What a method does beside its work, which must not be done in turns for long.</summary>
internal static class BesideTheWork
{
    private const int MostTries = 20;

    /// <summary>Whether so many requests at once take two times as long as one, however many processors there are.</summary>
    /// <param name="countVisit">The copy of the learner's method.</param>
    /// <param name="requests">How many requests there are.</param>
    /// <param name="workTime">How long the work of one takes.</param>
    /// <param name="state">What the code changes, as it was before.</param>
    public static bool IsSlow(Action<SharedNumber, Action> countVisit, int requests, TimeSpan workTime, LearnerState state)
    {
        var (one, all) = (Take(countVisit, 1, workTime, state), Take(countVisit, requests, workTime, state));
        // Less than this in turns does not double the time: work + requests x < 2 (work + x).
        return one is null || all is null || all >= 2 * one || !IsShort(countVisit, workTime / (requests - 2), state);
    }

    /// <summary>How long they take in virtual time: what sleeps or waits takes as long as it says, and what computes none. Null when they get nowhere.</summary>
    private static TimeSpan? Take(Action<SharedNumber, Action> countVisit, int requests, TimeSpan workTime, LearnerState state)
    {
        // Nobody is stopped in a lock for a moment, as hardly anybody is.
        var scheduler = new ControlledScheduler(() => "", TurnOrder.Few[1]) { PassesTime = true };
        var visits = new SharedNumber(scheduler);
        for (var i = 0; i < requests; i++)
            scheduler.Add(() => countVisit(visits, () => ControlledThreads.Sleep(workTime)));
        var end = scheduler.Run();
        state.Restore();
        return end is RunEnd.Finished or RunEnd.BusyWait ? scheduler.Clock.Now : null;
    }

    // Only for what computes while it holds a lock is there no other measure than the clock. Whatever else the machine does, makes
    // it longer only: once it was short, it is. What computes for long never is, however often it is tried.
    private static bool IsShort(Action<SharedNumber, Action> countVisit, TimeSpan most, LearnerState state)
    {
        for (var tried = 0; tried < MostTries; tried++)
        {
            var scheduler = new ControlledScheduler(() => "") { PassesTime = true };
            var visits = new SharedNumber(scheduler);
            var held = TimeSpan.Zero;
            scheduler.Add(() =>
            {
                countVisit(visits, () => { });
                held = LockFlow.Current!.TimeHeld;
            });
            scheduler.Run();
            state.Restore();
            if (held < most)
                return true;
        }

        return false;
    }
}
