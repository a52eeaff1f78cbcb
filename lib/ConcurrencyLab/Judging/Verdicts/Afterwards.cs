namespace ConcurrencyLab;

/// <summary>Calls that come when all others are done: they see a lock that somebody kept.</summary>
internal static class Afterwards
{
    /// <summary>Whether one of these calls, each on a thread of its own, does not come to its end.</summary>
    public static bool Hangs(params Action[] calls)
    {
        var scheduler = new ControlledScheduler(() => "", new TurnOrder(Turns.FirstThrough, 0));
        foreach (var call in calls)
            scheduler.Add(call);
        return scheduler.Run() is RunEnd.Deadlock or RunEnd.StepLimit;
    }
}
