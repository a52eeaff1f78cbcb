namespace ConcurrencyLab;

/// <summary>Stands for events that tell whether they are set.</summary>
[Replaces(typeof(ManualResetEventSlim), typeof(CountdownEvent))]
internal static class ControlledEvents
{
    public static void Wait(ManualResetEventSlim gate) => Take(gate, null);

    public static void Wait(ManualResetEventSlim gate, CancellationToken cancellationToken) => Take(gate, null, cancellationToken);

    public static bool Wait(ManualResetEventSlim gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout));

    public static bool Wait(ManualResetEventSlim gate, int millisecondsTimeout, CancellationToken cancellationToken) => Take(gate, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static bool Wait(ManualResetEventSlim gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout));

    public static bool Wait(ManualResetEventSlim gate, TimeSpan timeout, CancellationToken cancellationToken) => Take(gate, Operation.Limit(timeout), cancellationToken);

    public static void Wait(CountdownEvent gate) => Take(gate, null);

    public static void Wait(CountdownEvent gate, CancellationToken cancellationToken) => Take(gate, null, cancellationToken);

    public static bool Wait(CountdownEvent gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout));

    public static bool Wait(CountdownEvent gate, int millisecondsTimeout, CancellationToken cancellationToken) => Take(gate, Operation.Limit(millisecondsTimeout), cancellationToken);

    public static bool Wait(CountdownEvent gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout));

    public static bool Wait(CountdownEvent gate, TimeSpan timeout, CancellationToken cancellationToken) => Take(gate, Operation.Limit(timeout), cancellationToken);

    public static bool IsSet(ManualResetEventSlim gate) => Operation.Look(gate, () => gate.IsSet);

    public static bool IsSet(CountdownEvent gate) => Operation.Look(gate, () => gate.IsSet);

    public static int CurrentCount(CountdownEvent gate)
    {
        Current.Scheduler?.SchedulingPoint(gate, null);
        return gate.CurrentCount;
    }

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

    private static bool Take(ManualResetEventSlim gate, int? limit, CancellationToken token = default) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite, token)
        : Operation.Do(gate, limit, () => gate.IsSet || token.IsCancellationRequested, () => gate.Wait(0, token), token: token);

    private static bool Take(CountdownEvent gate, int? limit, CancellationToken token = default) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite, token)
        : Operation.Do(gate, limit, () => gate.IsSet || token.IsCancellationRequested, () => gate.Wait(0, token), token: token);
}
