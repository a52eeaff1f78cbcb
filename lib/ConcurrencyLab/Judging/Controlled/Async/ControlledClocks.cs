namespace ConcurrencyLab;

/// <summary>Stands for timers that somebody awaits.</summary>
[Replaces(typeof(PeriodicTimer))]
internal static class ControlledPeriodicTimer
{
    public static PeriodicTimer New(TimeSpan period) => new(period, Current.Controlled?.Clock ?? TimeProvider.System);
}

/// <summary>Stands for what tells the time: it is virtual.</summary>
[Replaces(typeof(TimeProvider), typeof(DateTime), typeof(Environment))]
internal static class ControlledClocks
{
    public static TimeProvider System() => Time;

    /// <summary>The time of the controlled code; the real one where it is not timed.</summary>
    internal static TimeProvider Time => Current.Controlled is { IsTimed: true } scheduler ? scheduler.Clock : TimeProvider.System;

    public static DateTime UtcNow() => Time.GetUtcNow().UtcDateTime;

    public static DateTime Now() => Time.GetLocalNow().DateTime;

    public static long TickCount64() => Time == TimeProvider.System ? Environment.TickCount64 : (long)Time.GetElapsedTime(0).TotalMilliseconds;
}
