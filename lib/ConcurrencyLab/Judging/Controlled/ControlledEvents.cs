namespace ConcurrencyLab;

/// <summary>Stands for events that tell whether they are set.</summary>
[Replaces(typeof(ManualResetEventSlim), typeof(CountdownEvent))]
internal static class ControlledEvents
{
    public static void Wait(ManualResetEventSlim gate) => Take(gate, null);

    public static bool Wait(ManualResetEventSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout));

    public static bool Wait(ManualResetEventSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout));

    public static void Wait(CountdownEvent gate) => Take(gate, null);

    public static bool Wait(CountdownEvent gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout));

    public static bool Wait(CountdownEvent gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout));

    public static void Set(ManualResetEventSlim gate)
    {
        gate.Set();
        Owners.Of(gate).Changed();
    }

    public static void Reset(ManualResetEventSlim gate)
    {
        gate.Reset();
        Current.Scheduler?.Closed(gate);
    }

    public static bool Signal(CountdownEvent gate) => Signal(gate, 1);

    public static bool Signal(CountdownEvent gate, int signalCount)
    {
        var isLast = gate.Signal(signalCount);
        Owners.Of(gate).Changed();
        return isLast;
    }

    private static bool Take(ManualResetEventSlim gate, int? limit) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite)
        : Operation.Do(gate, limit, () => gate.IsSet, () => gate.Wait(0));

    private static bool Take(CountdownEvent gate, int? limit) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite)
        : Operation.Do(gate, limit, () => gate.IsSet, () => gate.Wait(0));
}
