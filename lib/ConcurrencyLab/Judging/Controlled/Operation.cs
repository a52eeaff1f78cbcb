namespace ConcurrencyLab;

/// <summary>What the controlled operations have in common: try, and wait for the turn until trying may help.</summary>
internal static class Operation
{
    public const string TookALock = "ロックを取った";

    public static int? Limit(int milliseconds) => milliseconds < 0 ? null : milliseconds;

    public static int? Limit(TimeSpan time) => Limit((int)Math.Min(int.MaxValue, time.TotalMilliseconds));

    /// <summary>Whether it could be done within the limit.</summary>
    /// <param name="resource">The lock or event.</param>
    /// <param name="limit">The limit in milliseconds; null without one.</param>
    /// <param name="isWorthTrying">Whether somebody has let go.</param>
    /// <param name="tryNow">Does it, if it can be done without waiting.</param>
    /// <param name="isSure">Whether it can then be done for sure.</param>
    /// <param name="isForUncontrolled">Whether something that is not controlled may end it.</param>
    /// <param name="token">What else ends the wait: trying again then throws.</param>
    public static bool Do(object resource, int? limit, Func<bool> isWorthTrying, Func<bool> tryNow, bool isSure = true, bool isForUncontrolled = false, CancellationToken token = default)
    {
        var scheduler = Current.Scheduler!;
        var isByToken = limit is null;
        limit ??= TokenLimits.Of(token);
        if (limit > 0)
            scheduler.NoteLimit();
        if (limit is not null)
            scheduler.Looks(resource);
        scheduler.SchedulingPoint(resource, limit is null && isSure ? isWorthTrying : null);
        while (!IsDone())
        {
            if (limit != 0 && scheduler.Block(new Wait(isWorthTrying) { For = resource, Limit = limit, IsBlind = !isSure, Owner = () => Owners.Of(resource).Thread, IsForUncontrolled = isForUncontrolled }))
                continue;
            if (!isByToken)
            {
                LockFlow.Miss();
                return false;
            }

            TokenLimits.Reach(token);
        }

        scheduler.Acquired(resource);
        return true;

        bool IsDone()
        {
            // Whether it was cancelled makes a difference; and whoever cancelled comes before the exception that is thrown then.
            if (TokenLimits.SourceOf(token) is { } source)
                ControlledTokens.See(scheduler, source);

            return tryNow();
        }
    }

    /// <summary>Waits really, for what code that is not controlled has.</summary>
    public static bool WaitBeside(Func<bool> wait) => Current.Controlled is { HasOthers: true } scheduler ? scheduler.WaitBeside(wait) : wait();

    /// <summary>Looks whether something has come to its end: others may come between, and whoever ended it comes before whoever sees that.</summary>
    /// <param name="resource">The event, thread or task.</param>
    /// <param name="isOver">Whether it has.</param>
    public static bool Look(object resource, Func<bool> isOver)
    {
        LookPoint(resource);
        if (!isOver())
            return false;
        Current.Scheduler?.Acquired(resource);
        return true;
    }

    /// <summary>Lets others come between, before the calling thread looks and goes on.</summary>
    public static void LookPoint(object resource)
    {
        Current.Scheduler?.Looks(resource);
        Current.Scheduler?.SchedulingPoint(resource, null);
    }

    /// <summary>Gives something back. That there was no room for it depends on what others have done: it is seen, then.</summary>
    public static int Release(object resource, Func<int> release)
    {
        try
        {
            return release();
        }
        catch (SemaphoreFullException)
        {
            Current.Scheduler?.Looks(resource);
            throw;
        }
    }

    /// <summary>The same as <see cref="Do"/> for what tells nothing about its state: it is worth trying again after each change.</summary>
    /// <param name="resource">The lock.</param>
    /// <param name="limit">The limit in milliseconds; null without one.</param>
    /// <param name="mayBeFree">Whether it is not known to be taken.</param>
    /// <param name="tryNow">Does it, if it can be done without waiting.</param>
    public static bool DoAfterChange(object resource, int? limit, Func<bool> mayBeFree, Func<bool> tryNow)
    {
        var (changed, seen) = (Owners.Of(resource), 0);
        return Do(resource, limit, () => changed.Changes != seen && mayBeFree(), () =>
        {
            seen = changed.Changes;
            return tryNow();
        }, isSure: false);
    }
}
