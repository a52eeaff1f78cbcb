// Names and parameters are those of the originals.
#pragma warning disable CA1068

namespace ConcurrencyLab;

/// <summary>Stands for cancelling, and for looking whether something was cancelled: whoever looks again and again lets others come between.</summary>
[Replaces(typeof(CancellationToken), typeof(CancellationTokenSource))]
internal static class ControlledTokens
{
    public static void Cancel(CancellationTokenSource source)
    {
        Current.Scheduler?.SchedulingPoint(source, null);
        try
        {
            source.Cancel();
        }
        finally
        {
            Changed(source);
        }
    }

    public static void Cancel(CancellationTokenSource source, bool throwOnFirstException)
    {
        Current.Scheduler?.SchedulingPoint(source, null);
        try
        {
            source.Cancel(throwOnFirstException);
        }
        finally
        {
            Changed(source);
        }
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

    // Cancelled already, it is called at once.
    public static CancellationTokenRegistration Register(ref CancellationToken token, Action callback) => Seen(token).Register(callback);

    public static CancellationTokenRegistration Register(ref CancellationToken token, Action callback, bool useSynchronizationContext) => Seen(token).Register(callback, useSynchronizationContext);

    public static CancellationTokenRegistration Register(ref CancellationToken token, Action<object?> callback, object? state) => Seen(token).Register(callback, state);

    public static CancellationTokenRegistration Register(ref CancellationToken token, Action<object?, CancellationToken> callback, object? state) => Seen(token).Register(callback, state);

    public static CancellationTokenRegistration Register(ref CancellationToken token, Action<object?> callback, object? state, bool useSynchronizationContext) =>
        Seen(token).Register(callback, state, useSynchronizationContext);

    public static CancellationTokenRegistration UnsafeRegister(ref CancellationToken token, Action<object?> callback, object? state) => Seen(token).UnsafeRegister(callback, state);

    public static CancellationTokenRegistration UnsafeRegister(ref CancellationToken token, Action<object?, CancellationToken> callback, object? state) => Seen(token).UnsafeRegister(callback, state);

    private static CancellationToken Seen(CancellationToken token)
    {
        if (Current.Controlled is null && token.CanBeCanceled)
            Look(TokenLimits.SourceOf(token));
        return token;
    }

    /// <summary>Notes that a source has been cancelled.</summary>
    internal static void Changed(CancellationTokenSource source)
    {
        if (Current.Scheduler is not null)
            Owners.Of(source).Changed();
    }

    // Whoever cancelled comes before whoever sees it.
    internal static void Look(CancellationTokenSource? source)
    {
        if (Current.Scheduler is not { } scheduler)
            return;
        if (source is null)
        {
            scheduler.SchedulingPoint();
            return;
        }

        scheduler.SchedulingPoint(source, null);
        See(scheduler, source);
    }

    /// <summary>Notes that the calling thread sees whether a source is cancelled, which those that it is linked to may have done.</summary>
    internal static void See(ThreadScheduler scheduler, CancellationTokenSource source)
    {
        foreach (var one in TokenLinks.WithLeadersOf(source))
        {
            scheduler.Closed(one);
            if (one.IsCancellationRequested)
                scheduler.Acquired(one);
        }
    }
}
