using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Lock"/>.</summary>
[Replaces(typeof(Lock), typeof(Lock.Scope))]
internal static class ControlledLock
{
    public static void Enter(Lock gate)
    {
        Take(gate, null);
        Current.Scheduler?.Note(Operation.TookALock);
    }

    public static Lock.Scope EnterScope(Lock gate)
    {
        if (Current.Scheduler is null)
            return gate.EnterScope();
        Enter(gate);
        // Another time, and one time back: a scope can be had in no other way.
        var scope = gate.EnterScope();
        gate.Exit();
        return scope;
    }

    public static bool TryEnter(Lock gate) => Take(gate, 0);

    public static bool TryEnter(Lock gate, int millisecondsTimeout) => Take(gate, Operation.Limit(millisecondsTimeout));

    public static bool TryEnter(Lock gate, TimeSpan timeout) => Take(gate, Operation.Limit(timeout));

    public static void Exit(Lock gate)
    {
        Current.Scheduler?.ReleasePoint(Resource(gate));
        // While it is still held: whoever really waits for it takes it at once.
        if (gate.IsHeldByCurrentThread)
            Owners.Of(Resource(gate)).Release();
        gate.Exit();
    }

    public static void Dispose(ref Lock.Scope scope)
    {
        var gate = GateOf(ref scope);
        if (gate is not null)
        {
            Current.Scheduler?.ReleasePoint(Resource(gate));
            Owners.Of(Resource(gate)).Release();
        }

        scope.Dispose();
    }

    private static bool Take(Lock gate, int? limit)
    {
        if (Current.Scheduler is null)
            return gate.TryEnter(limit ?? Timeout.Infinite);
        // Null throws as in the original.
        _ = gate.IsHeldByCurrentThread;
        var (owners, me) = (Owners.Of(Resource(gate)), Current.Thread);
        var isTaken = Operation.Do(Resource(gate), limit, () => owners.IsFreeFor(me), () => gate.TryEnter() || (limit != 0 && owners.Thread is null && Operation.WaitBeside(() => gate.TryEnter(limit ?? Timeout.Infinite))));
        if (isTaken)
            owners.Take();
        return isTaken;
    }

    // An object like any other here: nobody locks on it as one.
    private static object Resource<T>(T gate)
        where T : class => gate;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_lockObj")]
    private static extern ref Lock? GateOf(ref Lock.Scope scope);
}
