using System.Runtime.CompilerServices;

// Names are those of the originals.
#pragma warning disable VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for tasks that code gives to the pool: each gets a controlled thread of its own.</summary>
[Replaces(typeof(Task), typeof(TaskFactory))]
internal static class ControlledTasks
{
    private static readonly ConditionalWeakTable<Task, ControlledThread> s_started = [];

    public static Task Run(Action action) => Start(new Task(action), () => Task.Run(action));

    public static Task Run(Action action, CancellationToken cancellationToken) => Start(new Task(action, cancellationToken), () => Task.Run(action, cancellationToken));

    public static Task<TResult> Run<TResult>(Func<TResult> function) => Start(new Task<TResult>(function), () => Task.Run(function));

    public static Task Run(Func<Task?> function) => Current.Scheduler is null ? Task.Run(function) : Start(new Task<Task>(function!), null!).Unwrap();

    public static Task<TResult> Run<TResult>(Func<Task<TResult>?> function) => Current.Scheduler is null ? Task.Run(function) : Start(new Task<Task<TResult>>(function!), null!).Unwrap();

    public static Task StartNew(TaskFactory factory, Action action) => Start(factory, new Task(action), () => factory.StartNew(action));

    public static Task StartNew(TaskFactory factory, Action action, TaskCreationOptions creationOptions) => Start(factory, new Task(action, creationOptions), () => factory.StartNew(action, creationOptions));

    public static Task<TResult> StartNew<TResult>(TaskFactory factory, Func<TResult> function) => Start(factory, new Task<TResult>(function), () => factory.StartNew(function));

    public static Task Delay(int millisecondsDelay) => Delay(TimeSpan.FromMilliseconds(millisecondsDelay));

    public static Task Delay(TimeSpan delay)
    {
        if (Current.Scheduler is not { } scheduler)
            return Task.Delay(delay);
        scheduler.SchedulingPoint();
        return Task.CompletedTask;
    }

    /// <summary>Whether the task ends by what the scheduler lets go on.</summary>
    internal static bool IsControlled(Task task) => s_started.TryGetValue(task, out _);

    // A scheduler of the code's own decides what may run at once: that is left to it.
    private static T Start<T>(TaskFactory factory, T task, Func<T> otherwise)
        where T : Task =>
        (factory.Scheduler ?? TaskScheduler.Default) == TaskScheduler.Default ? Start(task, otherwise) : otherwise();

    private static T Start<T>(T task, Func<T> otherwise)
        where T : Task
    {
        if (Current.Scheduler is not { } scheduler)
            return otherwise();
        var thread = scheduler.Make(() =>
        {
            if (!task.IsCompleted)
                task.RunSynchronously(TaskScheduler.Default);
        });
        s_started.Add(task, thread);
        scheduler.Start(thread);
        return task;
    }
}
