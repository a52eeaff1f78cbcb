using System.Runtime.CompilerServices;

namespace ConcurrencyLab;

/// <summary>Stands for <see cref="Thread"/>: threads that the learner's code starts are controlled too. Sleeping orders nothing, and takes no time.</summary>
[Replaces(typeof(Thread))]
internal static class ControlledThreads
{
    private static readonly ConditionalWeakTable<Thread, Started> s_made = [];

    public static Thread New(ThreadStart start) =>
        Current.Scheduler is { } scheduler ? Make(scheduler, _ => start()) : new Thread(start);

    public static Thread New(ThreadStart start, int maxStackSize) =>
        Current.Scheduler is { } scheduler ? Make(scheduler, _ => start()) : new Thread(start, maxStackSize);

    public static Thread New(ParameterizedThreadStart start) =>
        Current.Scheduler is { } scheduler ? Make(scheduler, start.Invoke) : new Thread(start);

    public static void Start(Thread thread)
    {
        if (s_made.TryGetValue(thread, out var made))
            made.Thread.Scheduler.Start(made.Thread);
        else
            thread.Start();
    }

    public static void Start(Thread thread, object? parameter)
    {
        if (s_made.TryGetValue(thread, out var made))
        {
            made.Parameter = parameter;
            made.Thread.Scheduler.Start(made.Thread);
        }
        else
        {
            thread.Start(parameter);
        }
    }

    public static void UnsafeStart(Thread thread) => Start(thread);

    public static void UnsafeStart(Thread thread, object? parameter) => Start(thread, parameter);

    // The thread beneath begins later than the learner's code has started it.
    public static bool IsAlive(Thread thread) => StateOf(thread, static state => state is not (ControlledState.Unstarted or ControlledState.Finished), static real => real.IsAlive);

    public static ThreadState ThreadState(Thread thread) => StateOf(
        thread,
        static state => state switch
        {
            ControlledState.Unstarted => System.Threading.ThreadState.Unstarted,
            ControlledState.Finished => System.Threading.ThreadState.Stopped,
            ControlledState.Waiting => System.Threading.ThreadState.WaitSleepJoin,
            _ => System.Threading.ThreadState.Running,
        },
        static real => real.ThreadState);

    public static void Join(Thread thread) => Join(thread, Timeout.Infinite);

    public static bool Join(Thread thread, TimeSpan timeout) => Join(thread, (int)timeout.TotalMilliseconds);

    public static bool Join(Thread thread, int millisecondsTimeout) => Current.Scheduler is { } && s_made.TryGetValue(thread, out var made)
        ? Operation.Do(thread, Operation.Limit(millisecondsTimeout), () => made.Thread.IsFinished, () => made.Thread.IsFinished)
        : thread.Join(millisecondsTimeout);

    public static void Sleep(int millisecondsTimeout)
    {
        // Where somebody looks which threads are kept, a sleeping one is.
        if (Current.Controlled is { IsTimed: true } timed && millisecondsTimeout != 0)
            timed.Block(new Wait(static () => false) { Limit = Operation.Limit(millisecondsTimeout) ?? int.MaxValue });
        else if (Current.Scheduler is { } scheduler)
            scheduler.SchedulingPoint();
        else
            Thread.Sleep(millisecondsTimeout);
    }

    public static void Sleep(TimeSpan timeout) => Sleep((int)timeout.TotalMilliseconds);

    public static bool Yield()
    {
        Current.Scheduler?.SchedulingPoint();
        return Current.Scheduler is not null || Thread.Yield();
    }

    public static void SpinWait(int iterations)
    {
        Current.Scheduler?.SchedulingPoint();
        Thread.SpinWait(iterations);
    }

    // Whoever looks again and again lets others come between.
    private static T StateOf<T>(Thread thread, Func<ControlledState, T> told, Func<Thread, T> ask)
    {
        Current.Scheduler?.SchedulingPoint(thread, null);
        return s_made.TryGetValue(thread, out var made) ? told(made.Thread.State) : ask(thread);
    }

    private static Thread Make(ThreadScheduler scheduler, Action<object?> start)
    {
        Started? made = null;
        made = new Started(scheduler.Make(() => start(made!.Parameter)));
        s_made.Add(made.Thread.Thread, made);
        return made.Thread.Thread;
    }

    private sealed class Started(ControlledThread thread)
    {
        public ControlledThread Thread => thread;

        public object? Parameter { get; set; }
    }
}
