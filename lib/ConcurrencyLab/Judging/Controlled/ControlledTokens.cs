namespace ConcurrencyLab;

/// <summary>Stands for cancelling, and for looking whether something was cancelled: whoever looks again and again lets others come between.</summary>
[Replaces(typeof(CancellationToken), typeof(CancellationTokenSource))]
internal static class ControlledTokens
{
    public static void Cancel(CancellationTokenSource source)
    {
        Current.Scheduler?.SchedulingPoint(source, null);
        source.Cancel();
        Changed(source);
    }

    public static void Cancel(CancellationTokenSource source, bool throwOnFirstException)
    {
        Current.Scheduler?.SchedulingPoint(source, null);
        source.Cancel(throwOnFirstException);
        Changed(source);
    }

    public static bool IsCancellationRequested(ref CancellationToken token)
    {
        Look(TokenLimits.SourceOf(token));
        return token.IsCancellationRequested;
    }

    public static bool IsCancellationRequested(CancellationTokenSource source)
    {
        Look(source);
        return source.IsCancellationRequested;
    }

    // In a check it would only be one more place to stop at.
    public static void ThrowIfCancellationRequested(ref CancellationToken token)
    {
        if (Current.Controlled is null)
            Look(TokenLimits.SourceOf(token));
        token.ThrowIfCancellationRequested();
    }

    /// <summary>Notes that a source has been cancelled, and with it those that are linked to it.</summary>
    internal static void Changed(CancellationTokenSource source)
    {
        if (Current.Scheduler is null)
            return;
        Owners.Of(source).Changed();
        foreach (var follower in TokenLinks.FollowersOf(source))
            Changed(follower);
    }

    // Whoever cancelled comes before whoever sees it.
    private static void Look(CancellationTokenSource? source)
    {
        if (Current.Scheduler is not { } scheduler)
            return;
        if (source is null)
        {
            scheduler.SchedulingPoint();
            return;
        }

        scheduler.SchedulingPoint(source, null);
        if (source.IsCancellationRequested)
            scheduler.Acquired(source);
    }
}
