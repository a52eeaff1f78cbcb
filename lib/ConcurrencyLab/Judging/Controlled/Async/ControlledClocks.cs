namespace ConcurrencyLab;

/// <summary>Stands for timers that somebody awaits.</summary>
[Replaces(typeof(PeriodicTimer))]
internal static class ControlledPeriodicTimer
{
    public static PeriodicTimer New(TimeSpan period) => new(period, Current.Scheduler?.Clock ?? TimeProvider.System);
}

/// <summary>Stands for what tells the time: it is virtual.</summary>
[Replaces(typeof(TimeProvider), typeof(DateTime), typeof(DateTimeOffset), typeof(Environment))]
internal static class ControlledClocks
{
    public static TimeProvider System() => Time;

    public static DateTime UtcNow() => Time.GetUtcNow().UtcDateTime;

    public static DateTime Now() => Time.GetLocalNow().DateTime;

    public static long TickCount64() => (long)Time.GetElapsedTime(0).TotalMilliseconds;

    private static TimeProvider Time => Current.Scheduler?.Clock ?? TimeProvider.System;
}
