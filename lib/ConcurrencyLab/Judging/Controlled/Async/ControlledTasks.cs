using System.Runtime.CompilerServices;

// Names and parameters are those of the originals.
#pragma warning disable CA1068, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for tasks that code gives to the pool.</summary>
[Replaces(typeof(Task), typeof(TaskFactory))]
internal static class ControlledTasks
{
    private static readonly ConditionalWeakTable<Task, ControlledThread> s_started = [];
    private static readonly ConditionalWeakTable<Task, Task> s_followed = [];

    public static Task Run(Action action) => Start(new Task(TaskEnds.After(action)), () => Task.Run(action));

    public static Task Run(Action action, CancellationToken cancellationToken) => Start(new Task(TaskEnds.After(action), cancellationToken), () => Task.Run(action, cancellationToken));

    public static Task<TResult> Run<TResult>(Func<TResult> function) => Start(new Task<TResult>(TaskEnds.After(function)), () => Task.Run(function));

    public static Task<TResult> Run<TResult>(Func<TResult> function, CancellationToken cancellationToken) =>
        Start(new Task<TResult>(TaskEnds.After(function), cancellationToken), () => Task.Run(function, cancellationToken));

    public static Task Run(Func<Task?> function) => Run(function, CancellationToken.None);

    public static Task Run(Func<Task?> function, CancellationToken cancellationToken) => Current.Scheduler is null
        ? Task.Run(function, cancellationToken)
        : ControlledTaskGroups.Unwrap(Start(new Task<Task>(TaskEnds.After<Task>(function!), cancellationToken), null!));

    public static Task<TResult> Run<TResult>(Func<Task<TResult>?> function) => Run(function, CancellationToken.None);

    public static Task<TResult> Run<TResult>(Func<Task<TResult>?> function, CancellationToken cancellationToken) => Current.Scheduler is null
        ? Task.Run(function, cancellationToken)
        : ControlledTaskGroups.Unwrap(Start(new Task<Task<TResult>>(TaskEnds.After<Task<TResult>>(function!), cancellationToken), null!));

    public static Task StartNew(TaskFactory factory, Action action) => Start(factory.Scheduler, new Task(TaskEnds.After(action)), () => factory.StartNew(action));

    public static Task StartNew(TaskFactory factory, Action action, CancellationToken cancellationToken) =>
        Start(factory.Scheduler, new Task(TaskEnds.After(action), cancellationToken), () => factory.StartNew(action, cancellationToken));

    public static Task StartNew(TaskFactory factory, Action action, TaskCreationOptions creationOptions) => Start(factory.Scheduler, new Task(TaskEnds.After(action), creationOptions), () => factory.StartNew(action, creationOptions));

    public static Task StartNew(TaskFactory factory, Action action, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Start(scheduler, new Task(TaskEnds.After(action), cancellationToken, creationOptions), () => factory.StartNew(action, cancellationToken, creationOptions, scheduler));

    public static Task<TResult> StartNew<TResult>(TaskFactory factory, Func<TResult> function) => Start(factory.Scheduler, new Task<TResult>(TaskEnds.After(function)), () => factory.StartNew(function));

    public static Task<TResult> StartNew<TResult>(TaskFactory factory, Func<TResult> function, TaskCreationOptions creationOptions) =>
        Start(factory.Scheduler, new Task<TResult>(TaskEnds.After(function), creationOptions), () => factory.StartNew(function, creationOptions));

    public static Task<TResult> StartNew<TResult>(TaskFactory factory, Func<TResult> function, CancellationToken cancellationToken, TaskCreationOptions creationOptions, TaskScheduler scheduler) =>
        Start(scheduler, new Task<TResult>(TaskEnds.After(function), cancellationToken, creationOptions), () => factory.StartNew(function, cancellationToken, creationOptions, scheduler));

    public static void Start(Task task) => Start(task, TaskScheduler.Current);

    public static void Start(Task task, TaskScheduler scheduler)
    {
        if (Current.Scheduler is not { } threads || threads is ControlledScheduler || task.Status != TaskStatus.Created)
        {
            // A second start throws, as it does.
            task.Start(scheduler);
            return;
        }

        if (IsControlled(task))
            throw new InvalidOperationException("この Task は、もう始まっています。");
        if (scheduler != TaskScheduler.Default)
            ForeignTasks.RefuseCall("Task.Start");
        Start(threads, task);
    }

    /// <summary>Whether the task ends by what the scheduler lets go on.</summary>
    internal static bool IsControlled(Task task) => s_started.TryGetValue(task, out _) || (s_followed.TryGetValue(task, out var first) && IsControlled(first));

    /// <summary>Notes that a task begins on the pool of a check when another one has ended.</summary>
    internal static void NoteFollows(Task first, Task next) => s_followed.AddOrUpdate(next, first);

    /// <summary>What comes to its end with the task: the thread that runs it, or the task itself.</summary>
    internal static object EndOf(Task task) => s_started.TryGetValue(task, out var thread) ? thread.Thread : task;

    // A scheduler of the code's own decides what may run at once: that is left to it.
    private static T Start<T>(TaskScheduler? wanted, T task, Func<T> otherwise)
        where T : Task
    {
        if ((wanted ?? TaskScheduler.Default) == TaskScheduler.Default || wanted is PoolTasks)
            return Start(task, otherwise);
        ForeignTasks.RefuseCall("TaskFactory.StartNew");
        return Current.Controlled is { IsTimed: true } timed ? timed.Expect(otherwise(), static () => true) : otherwise();
    }

    private static T Start<T>(T task, Func<T> otherwise)
        where T : Task
    {
        if (Current.Scheduler is not { } scheduler)
            return otherwise();
        if (Current.Controlled is { IsTimed: true } timed)
        {
            timed.Queue(new Continuation(static () => true, () => Run(task, timed.PoolTasks)));
            scheduler.SchedulingPoint();
            return task;
        }

        Start(scheduler, task);
        return task;
    }

    private static void Start(ThreadScheduler scheduler, Task task)
    {
        var pool = Current.Controlled?.PoolTasks ?? TaskScheduler.Default;
        var thread = scheduler.Make(() => Run(task, pool));
        s_started.Add(task, thread);
        scheduler.Start(thread);
    }

    private static void Run(Task task, TaskScheduler pool)
    {
        if (!task.IsCompleted)
            task.RunSynchronously(pool);
    }
}
