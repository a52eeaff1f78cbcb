namespace ConcurrencyLab;

/// <summary>Stands for looking whether something was cancelled: whoever looks again and again lets others come between.</summary>
[Replaces(typeof(CancellationToken), typeof(CancellationTokenSource))]
internal static class ControlledTokens
{
    public static bool IsCancellationRequested(ref CancellationToken token)
    {
        Current.Scheduler?.SchedulingPoint();
        return token.IsCancellationRequested;
    }

    public static bool IsCancellationRequested(CancellationTokenSource source)
    {
        Current.Scheduler?.SchedulingPoint();
        return source.IsCancellationRequested;
    }
}
