using System.Reflection;
using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Runs the copy of an asynchronous method's state machine. One kind for each method: <typeparamref name="T"/> is what the compiler made of it.</summary>
internal sealed class StateMachine<T>
    where T : IAsyncStateMachine
{
    private static readonly MoveNext? s_copy = Find();

    [ThreadStatic]
    private static StateMachine<T>? t_running;

    private readonly ControlledScheduler _scheduler;
    private T _machine;

    private StateMachine(T machine, ControlledScheduler scheduler)
    {
        _machine = machine;
        _scheduler = scheduler;
    }

    private delegate void MoveNext(ref T machine);

    /// <summary>Runs the copy up to its first <c>await</c>. False when there is none, or the thread is not controlled.</summary>
    public static bool Start(ref T machine)
    {
        ForeignTasks.RefuseStateMachine();
        if (Current.Controlled is not { } scheduler)
            return false;
        if (s_copy is null)
        {
            scheduler.HasForeign = true;
            StepIn.OnUncopied(MethodCopies.ReasonAgainst(MoveNextOf(typeof(T))));
            return false;
        }

        // What the method changes there is its own, as with the real builder.
        var (context, synchronization) = (ExecutionContext.Capture(), SynchronizationContext.Current);
        try
        {
            s_copy(ref machine);
        }
        finally
        {
            if (context is not null)
                ExecutionContext.Restore(context);
            SynchronizationContext.SetSynchronizationContext(synchronization);
        }

        return true;
    }

    /// <summary>Keeps the state machine until the scheduler lets it go on.</summary>
    public static void Await<TAwaiter>(ref TAwaiter awaiter, ref T machine)
        where TAwaiter : INotifyCompletion
    {
        // A struct moves off the stack at its first await, and stays where it is from then on. A class is where it is.
        var kept = t_running is { } running && Unsafe.AreSame(ref running._machine, ref machine)
            ? running
            : new StateMachine<T>(machine, Current.Controlled ?? t_running!._scheduler);
        Awaiters<TAwaiter>.Await(Current.Controlled ?? kept._scheduler, awaiter, kept.GoOn);
    }

    private void GoOn()
    {
        var outer = t_running;
        t_running = this;
        try
        {
            s_copy!(ref _machine);
        }
        finally
        {
            t_running = outer;
        }
    }

    private static MoveNext? Find()
    {
        if (MethodCopies.Of(MoveNextOf(typeof(T))) is not { } copy)
            return null;
        if (typeof(T).IsValueType)
            return copy.CreateDelegate<MoveNext>();
        var moveNext = copy.CreateDelegate<Action<object>>();
        return (ref T machine) => moveNext(machine);
    }

    private static MethodInfo MoveNextOf(Type machine)
    {
        var map = machine.GetInterfaceMap(typeof(IAsyncStateMachine));
        return map.TargetMethods[Array.FindIndex(map.InterfaceMethods, method => method.Name == nameof(IAsyncStateMachine.MoveNext))];
    }
}
