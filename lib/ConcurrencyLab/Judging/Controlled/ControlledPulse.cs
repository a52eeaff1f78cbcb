using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Monitor.Wait(object)"/> and those who wake it up.</summary>
[Replaces(typeof(Monitor))]
internal static class ControlledPulse
{
    private static readonly ConditionalWeakTable<object, List<Waiter>> s_waiting = [];

    public static bool Wait(object obj) => Wait(obj, Timeout.Infinite);

    public static bool Wait(object obj, TimeSpan timeout) => Wait(obj, (int)timeout.TotalMilliseconds);

    public static bool Wait(object obj, int millisecondsTimeout)
    {
        if (Current.Scheduler is not { } scheduler)
            return Monitor.Wait(obj, millisecondsTimeout);
        if (millisecondsTimeout > 0)
            scheduler.NoteLimit();
        // Throws as in the original when the caller does not hold the lock.
        Monitor.Pulse(obj);
        if (millisecondsTimeout < 0 && Current.Controlled is { HasOthers: true } beside)
            return WaitForAnybody(beside, obj);
        var (waiter, waiting, depth) = (new Waiter(), s_waiting.GetOrCreateValue(obj), 0);
        waiting.Add(waiter);
        for (; Monitor.IsEntered(obj); depth++)
            ControlledMonitor.Exit(obj);
        try
        {
            var isPulsed = scheduler.Block(new Wait(() => waiter.IsPulsed) { For = obj, IsForPulse = true, Limit = Operation.Limit(millisecondsTimeout) });
            for (; depth > 0; depth--)
                ControlledMonitor.TryEnter(obj, Timeout.Infinite);
            return isPulsed;
        }
        finally
        {
            // Also when the run is over: in the next one nobody is there to be woken up.
            waiting.Remove(waiter);
        }
    }

    public static bool Wait(object obj, TimeSpan timeout, bool exitContext) => Wait(obj, timeout);

    public static bool Wait(object obj, int millisecondsTimeout, bool exitContext) => Wait(obj, millisecondsTimeout);

    public static void Pulse(object obj)
    {
        Monitor.Pulse(obj);
        NotePulse();
        if (s_waiting.TryGetValue(obj, out var waiting) && waiting.Find(waiter => !waiter.IsPulsed) is { } first)
            first.IsPulsed = true;
    }

    public static void PulseAll(object obj)
    {
        Monitor.PulseAll(obj);
        NotePulse();
        if (s_waiting.TryGetValue(obj, out var waiting))
            waiting.ForEach(waiter => waiter.IsPulsed = true);
    }

    private static void NotePulse()
    {
        if (Current.Controlled is { } scheduler)
            scheduler.HasPulsed = true;
    }

    // Code that is not controlled wakes up only who really waits.
    private static bool WaitForAnybody(ControlledScheduler scheduler, object obj)
    {
        var (owners, depth) = (Owners.Of(obj), 0);
        for (; owners.Thread == Current.Thread; depth++)
            owners.Release();
        return scheduler.WaitBeside(() =>
        {
            var isPulsed = Monitor.Wait(obj);
            for (; depth > 0; depth--)
                owners.Take();
            return isPulsed;
        });
    }

    private sealed class Waiter
    {
        public bool IsPulsed { get; set; }
    }
}
