// Names and parameters are those of the originals; the pool's own scheduler is meant where none is given.
#pragma warning disable CA1068, CA2008, VSTHRD105, VSTHRD200

namespace ConcurrencyLab;

/// <summary>Stands for tasks that follow a task. A check has a pool that takes them; elsewhere each waits on a thread of its own.</summary>
[Replaces(typeof(Task), typeof(Task<>))]
internal static class ControlledContinuations
{
    private static bool IsOnThreads => Current.Scheduler is not null and not ControlledScheduler;

    public static Task ContinueWith(Task task, Action<Task> continuationAction) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationAction)) : After(task, task.ContinueWith(continuationAction));

    public static Task ContinueWith(Task task, Action<Task> continuationAction, TaskScheduler scheduler) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationAction)) : After(task, task.ContinueWith(continuationAction, scheduler), scheduler);

    public static Task<TResult> ContinueWith<TResult>(Task task, Func<Task, TResult> continuationFunction) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationFunction)) : After(task, task.ContinueWith(continuationFunction));

    public static Task ContinueWith<TResult>(Task<TResult> task, Action<Task<TResult>> continuationAction) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationAction)) : After(task, task.ContinueWith(continuationAction));

    public static Task<TNewResult> ContinueWith<TResult, TNewResult>(Task<TResult> task, Func<Task<TResult>, TNewResult> continuationFunction) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationFunction)) : After(task, task.ContinueWith(continuationFunction));

    public static Task<TResult> ContinueWith<TResult>(Task task, Func<Task, TResult> continuationFunction, TaskScheduler scheduler) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationFunction)) : After(task, task.ContinueWith(continuationFunction, scheduler), scheduler);

    public static Task ContinueWith<TResult>(Task<TResult> task, Action<Task<TResult>> continuationAction, TaskScheduler scheduler) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationAction)) : After(task, task.ContinueWith(continuationAction, scheduler), scheduler);

    public static Task<TNewResult> ContinueWith<TResult, TNewResult>(Task<TResult> task, Func<Task<TResult>, TNewResult> continuationFunction, TaskScheduler scheduler) =>
        IsOnThreads ? ControlledTasks.Run(() => Follow(task, continuationFunction)) : After(task, task.ContinueWith(continuationFunction, scheduler), scheduler);

    // The pool of a check takes it when the first one has ended: it ends by what the scheduler lets go on, if that one does.
    private static T After<T>(Task task, T next, TaskScheduler? scheduler = null)
        where T : Task
    {
        if ((scheduler ?? TaskScheduler.Current) is PoolTasks)
            ControlledTasks.NoteFollows(task, next);
        return next;
    }

    private static void Follow<T>(T task, Action<T> then)
        where T : Task
    {
        ControlledTaskWaits.Await(task, null);
        then(task);
    }

    private static TResult Follow<T, TResult>(T task, Func<T, TResult> then)
        where T : Task
    {
        ControlledTaskWaits.Await(task, null);
        return then(task);
    }
}
