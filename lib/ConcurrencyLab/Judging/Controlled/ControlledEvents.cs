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
        Operation.LookPoint(gate);
        return gate.CurrentCount;
    }

    public static void Set(ManualResetEventSlim gate)
    {
        Current.Scheduler?.ReleasePoint(gate);
        gate.Set();
        Owners.Of(gate).Changed();
    }

    public static void Reset(ManualResetEventSlim gate)
    {
        Current.Scheduler?.ReleasePoint(gate);
        gate.Reset();
        Current.Scheduler?.Closed(gate);
    }

    public static bool Signal(CountdownEvent gate) => Signal(gate, 1);

    public static bool Signal(CountdownEvent gate, int signalCount)
    {
        // Who was the last one depends on the order.
        Current.Scheduler?.Looks(gate);
        Current.Scheduler?.ReleasePoint(gate);
        var isLast = gate.Signal(signalCount);
        Owners.Of(gate).Changed();
        return isLast;
    }

    public static void AddCount(CountdownEvent gate) => AddCount(gate, 1);

    public static void AddCount(CountdownEvent gate, int signalCount) => Change(gate, () => gate.AddCount(signalCount));

    public static bool TryAddCount(CountdownEvent gate) => TryAddCount(gate, 1);

    public static bool TryAddCount(CountdownEvent gate, int signalCount)
    {
        var isAdded = false;
        Change(gate, () => isAdded = gate.TryAddCount(signalCount));
        return isAdded;
    }

    public static void Reset(CountdownEvent gate) => Change(gate, gate.Reset);

    public static void Reset(CountdownEvent gate, int count) => Change(gate, () => gate.Reset(count));

    // It may set the event or not, and whether it can be done depends on what others did.
    private static void Change(CountdownEvent gate, Action change)
    {
        Current.Scheduler?.Looks(gate);
        Current.Scheduler?.ReleasePoint(gate);
        change();
        Owners.Of(gate).Changed();
    }

    private static bool Take(ManualResetEventSlim gate, int? limit, CancellationToken token = default) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite, token)
        : Operation.Do(gate, limit, () => gate.IsSet || token.IsCancellationRequested, () => gate.Wait(0, token), token: token);

    private static bool Take(CountdownEvent gate, int? limit, CancellationToken token = default) => Current.Scheduler is null
        ? gate.Wait(limit ?? Timeout.Infinite, token)
        : Operation.Do(gate, limit, () => gate.IsSet || token.IsCancellationRequested, () => gate.Wait(0, token), token: token);
}
