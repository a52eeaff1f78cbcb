using System.Globalization;
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

    public static Thread New(ParameterizedThreadStart start, int maxStackSize) =>
        Current.Scheduler is { } scheduler ? Make(scheduler, start.Invoke) : new Thread(start, maxStackSize);

    public static void Start(Thread thread)
    {
        if (s_made.TryGetValue(thread, out var made))
            made.Start();
        else
            thread.Start();
    }

    public static void Start(Thread thread, object? parameter)
    {
        if (s_made.TryGetValue(thread, out var made))
        {
            made.Start(parameter);
        }
        else
        {
            thread.Start(parameter);
        }
    }

    public static void UnsafeStart(Thread thread) => Start(thread);

    public static void UnsafeStart(Thread thread, object? parameter) => Start(thread, parameter);

    // The thread beneath begins later than the learner's code has started it.
    public static bool IsAlive(Thread thread) => s_made.TryGetValue(thread, out var made)
        ? !Operation.Look(thread, () => made.Thread.IsFinished) && !made.IsUnstarted
        : !Operation.Look(thread, () => !thread.IsAlive);

    public static Thread CurrentThread()
    {
        if (Current.Thread is not { } thread)
            return Thread.CurrentThread;
        thread.IsKnownToCode = true;
        return thread.Thread;
    }

    public static int ManagedThreadId(Thread thread) =>
        s_made.TryGetValue(thread, out var made) && made.Thread.Id is > 0 and var id ? id : thread.ManagedThreadId;

    public static CultureInfo CurrentCulture(Thread thread) => Beneath(thread).CurrentCulture;

    public static void SetCurrentCulture(Thread thread, CultureInfo value) => Beneath(thread).CurrentCulture = value;

    public static CultureInfo CurrentUICulture(Thread thread) => Beneath(thread).CurrentUICulture;

    public static void SetCurrentUICulture(Thread thread, CultureInfo value) => Beneath(thread).CurrentUICulture = value;

    public static void Join(Thread thread) => Join(thread, Timeout.Infinite);

    public static bool Join(Thread thread, TimeSpan timeout) => Join(thread, (int)timeout.TotalMilliseconds);

    public static bool Join(Thread thread, int millisecondsTimeout) => Current.Scheduler is { } && s_made.TryGetValue(thread, out var made)
        ? Operation.Do(thread, Operation.Limit(millisecondsTimeout), () => made.Thread.IsFinished, () => made.Thread.IsFinished)
        : thread.Join(millisecondsTimeout);

    public static void Sleep(int millisecondsTimeout)
    {
        // Where somebody looks which threads are kept, or how long they take, a sleeping one is kept.
        if (Current.Controlled is { HasDelays: true } timed && millisecondsTimeout != 0)
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

    // It would end waits of the scheduler's own.
    public static void Interrupt(Thread thread)
    {
        if (Current.Scheduler is not null)
            throw new InvalidOperationException("Thread.Interrupt の順番は、調べられません。CancellationToken で止めるコードに書き換えてください。");
        thread.Interrupt();
    }

    /// <summary>Takes in a thread that the explorer starts: the code may get hold of it.</summary>
    internal static void Know(ControlledThread thread) => s_made.Add(thread.Thread, new Started(thread, isStarted: true));

    // What a thread may only ask about itself, it asks the one that runs.
    private static Thread Beneath(Thread thread) => thread == Current.Thread?.Thread ? Thread.CurrentThread : thread;

    private static Thread Make(ThreadScheduler scheduler, Action<object?> start)
    {
        Started? made = null;
        made = new Started(
            scheduler.Make(() =>
            {
                start(made!.Parameter);
                scheduler.ReleasePoint(made.Thread.Thread);
            }),
            isStarted: false);
        s_made.Add(made.Thread.Thread, made);
        return made.Thread.Thread;
    }

    private sealed class Started(ControlledThread thread, bool isStarted)
    {
        private bool _isStarted = isStarted;

        public ControlledThread Thread => thread;

        public bool IsUnstarted => !_isStarted;

        public object? Parameter { get; private set; }

        public void Start(object? parameter = null)
        {
            (_isStarted, Parameter) = (true, parameter);
            thread.Scheduler.Start(thread);
        }
    }
}
