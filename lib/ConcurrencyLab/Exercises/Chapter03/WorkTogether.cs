namespace ConcurrencyLab;

/// <summary>
/// Lets the work of all requests wait for each other: how many meet does not depend on whether they work before or after
/// they count, nor on the speed of the machine.
/// </summary>
internal static class WorkTogether
{
    /// <summary>How many requests were in their work at the same moment, at most.</summary>
    public static int Most(Action<SharedNumber, Action> countVisit, int requests)
    {
        var scheduler = new ControlledScheduler(() => "");
        var visits = new SharedNumber(scheduler);
        var gate = new Lock();
        var (inWork, most) = (0, 0);
        for (var i = 0; i < requests; i++)
            scheduler.Add(() => countVisit(visits, Work));
        scheduler.Run();
        return most;

        // Whoever works, works until all others that can get here are here. In a lock, since the code may hand its work to
        // threads that the scheduler does not know.
        void Work()
        {
            lock (gate)
                most = Math.Max(most, ++inWork);
            scheduler.AwaitStandstill();
            lock (gate)
                inWork--;
        }
    }
}
